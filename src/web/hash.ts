/**
 * FNV-1a (RFC 9923), 32 bits, over the UTF-16 units of a text: spreads short texts well and costs
 * next to nothing. Anybody can make two texts of one hash: it protects nothing.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
