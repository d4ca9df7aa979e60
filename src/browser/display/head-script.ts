import { displayKey } from './settings.ts';

/** Runs in the head, before the first paint; as small as may be. What it sets is only compared with, never run. */
export const headScript = `try{let s=JSON.parse(localStorage.${displayKey});for(let k in s)document.documentElement.dataset[k]=s[k]}catch{}`;
