import { displayKey } from './settings.ts';

/**
 * Runs in the head, before the first paint; as small as may be: says that there are scripts (`.by-script` in frame.css),
 * and how the reader wants the site shown. What it sets is only compared with, never run.
 */
export const headScript = `try{let d=document.documentElement.dataset;d.scripts='';let s=JSON.parse(localStorage.${displayKey});for(let k in s)d[k]=s[k]}catch{}`;
