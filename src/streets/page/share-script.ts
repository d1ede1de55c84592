import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";

/**
 * Turns the link to the page into a button where the phone can share (W3C Web Share) or copy. The
 * address shared is the page's own, without the scanned code.
 */
export const shareScript = (language: Language): string =>
  `(function(){var a=document.getElementById("share");if(!a||!navigator.share&&!navigator.clipboard)return;` +
  `a.textContent=${JSON.stringify(messages[language].share)};a.onclick=function(e){e.preventDefault();` +
  `if(navigator.share)navigator.share({title:document.title,url:a.href}).catch(function(){});` +
  `else navigator.clipboard.writeText(a.href).then(function(){a.textContent=${JSON.stringify(messages[language].copied)}})}})()`;
