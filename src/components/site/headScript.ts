import { platformDetection } from '../../domain/platforms.ts';
import { earlierStorageKey, storageKey } from './storage.ts';

/** A JavaScript expression for a stored value, under the key of this build or of earlier builds. */
function stored(key: 'theme' | 'os' | 'back:', more = ''): string {
  return `(s['${storageKey(key)}'${more}]??s['${earlierStorageKey(key)}'${more}])`;
}

/**
 * The inline script in the head of every page. It runs before the first paint, so that neither the
 * theme nor the commands of the platform flash, and the note “You were here before” moves nothing.
 */
export function headScript(): string {
  return `{let r=document.documentElement.dataset,s={},a=navigator.userAgent,t;
try{s=localStorage}catch{}
if(t=${stored('theme')})r.theme=t;
if(${stored('back:', '+location.pathname')})r.returnVisit='';
r.os=${stored('os')}||(${platformDetection('a')})}`;
}
