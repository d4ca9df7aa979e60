/**
 * `npm run extract -- TEXTFILE`: the promised numbers that the target grammar proposes for a passage.
 * Offsets are UTF-16 code units in the file's text as decoded, a BOM left out, CR and LF each counted.
 */
import { readFileSync } from 'node:fs';
import { proposeTargets } from '../src/language/target-grammar.ts';
import { comparatorWords, kindWords } from '../src/model/words.ts';
import { fail, readWords } from './command-line.ts';
