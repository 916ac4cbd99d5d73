import { platformDetection } from '../../domain/platforms.ts';
import { storageKey } from './storage.ts';

/**
 * The inline script in the head of every page. It runs before the first paint, so that neither the
 * theme nor the commands of the platform flash, and the note “You were here before” moves nothing.
 *
 * A file that is dropped on a search box before the box's script has run is held for it. Otherwise the
 * browser would open the file instead of the page.
 *
 * It reads three keys as this build or as earlier builds stored them. The earlier keys are the bare
 * names.
 */
export function headScript(): string {
  const prefix = storageKey('os').slice(0, -'os'.length);
  return `{let r=document.documentElement.dataset,s={},a=navigator.userAgent,g=k=>s['${prefix}'+k]??s[k],t;
try{s=localStorage}catch{}
if(t=g('theme'))r.theme=t;
if(g('back:'+location.pathname))r.returnVisit='';
r.os=g('os')||(${platformDetection('a')});
for(let n of['dragover','drop'])addEventListener(n,e=>{let b=e.target.closest?.('search-box'),d=e.dataTransfer;if(b&&d.types.includes('Files')){e.preventDefault();if(n=='drop')b.held=[...d.files]}})}`;
}
