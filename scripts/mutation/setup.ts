/** Properties try the same examples in every run, so that a mutant is always killed or never. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20240308 });
