/** How a run of tests is told of the fault that it runs with. */

/** A file of the project with the text that is loaded in its place. */
export interface MutatedFile {
  /** From the project's root. */
  file: string;
  source: string;
}

/** The variable of the environment that holds the fault of a run, as JSON. */
export const mutantVariable = 'MUTANT';
