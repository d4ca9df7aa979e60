/**
 * The script that stands behind the box of what changed since a reader's last visit, and runs before the box is painted:
 * what it shows moves nothing that a reader has seen. It only reads; `since-visit.ts` keeps and lists. Written for the
 * oldest browsers that the site is read with, and as small as may be.
 */

/** How a visit is kept, by the plan's address: the day, the newest change then, and the visit before that day's. */
export const visitKey = 'visit:';

/**
 * `data-changes` of the box: [seconds since 1970, results added, other changes] of each revision, newest first. Visits of
 * one day are one visit.
 */
export const visitScript = `try{let b=document.currentScript.previousElementSibling,v=JSON.parse(localStorage.getItem("${visitKey}"+b.dataset.plan)),t=new Date,l=v.day==[t.getFullYear(),t.getMonth()+1,t.getDate()].join("-")?v.before:v,r=0,o=0;for(let[a,n,m]of JSON.parse(b.dataset.changes))if(a>l.known)r+=n,o+=m;let d=l.day.split("-");if(r+o&&document.documentElement.dataset.visits!="off"){b.querySelector("summary").textContent="自您上次（"+d[1]+"月"+d[2]+"日）来访后："+[r&&"新增结果"+r+"条",o&&(r?"其他修改":"修改")+o+"处"].filter(Boolean).join("，");b.hidden=!1}}catch(e){}`;
