import { displayKey } from './settings.ts';

/**
 * Runs in the head, before the first paint; as small as may be: says that there are scripts (`.by-script` in frame.css),
 * and how the reader wants the site shown. What it sets is only compared with, never run. Where the elder mode is on, it
 * writes a link to its sheet: one that is written while the page is read is waited for before the first paint, in every
 * browser, and one that a script puts in is not. The address is the page's own, read before anything is set.
 */
export const headScript = `try{let d=document.documentElement.dataset,e=d.elderSheet;d.scripts='';let s=JSON.parse(localStorage.${displayKey});for(let k in s)d[k]=s[k];if(e&&s.elder)document.write('<link rel=stylesheet href="'+e+'">')}catch{}`;
