/**
 * What each page has to know before it is painted, so that nothing jumps later: is the other language to be offered,
 * and did a link from elsewhere lead to a place inside the page? One text for all pages: one hash in a security policy.
 *
 * - `data-offer` on the root: the browser prefers the other language, and the reader has not chosen this one.
 * - `data-arrived` on the root: there is a place after `#`, and no page of ours led here.
 *
 * The language is kept (`claim-guide.locale`) once the reader chose it, or reads one that the browser does not speak
 * against; the doorway at `/` leads there. Reading what somebody sent is not a choice.
 */
export const BEFORE_PAINT = `(()=>{
const root=document.documentElement,here=root.lang.slice(0,2),key="claim-guide.locale";
let kept;
try{kept=localStorage.getItem(key)}catch{}
const liked=(navigator.languages??[navigator.language]).map(tag=>tag.slice(0,2).toLowerCase()).find(tag=>tag==="zh"||tag==="en");
if(liked&&liked!==here){if(kept!==here)root.dataset.offer=""}
else if(!kept)try{localStorage.setItem(key,here)}catch{}
if(location.hash.length>1&&!location.hash.includes("=")&&!document.referrer.startsWith(location.origin+"/"))root.dataset.arrived="";
})()`.replace(/\n/g, "");
