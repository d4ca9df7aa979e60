/** What a program proposed, and what an editor has gone through. */

/** Whether an editor has gone through a record of a target or a plan; one that a program proposed says `confirmed: false`. */
export const isConfirmed = ({ confirmed }: { confirmed?: false | undefined }): boolean =>
  confirmed ?? true;
