/** Text for SVG and HTML that is put together as strings. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A coordinate with at most two decimals: nothing finer shows, and it keeps pages small. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);
