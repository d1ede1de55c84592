import type { SignRow } from "./sign-row.ts";

export const installedSigns = (signs: readonly SignRow[]): SignRow[] =>
  signs.filter(({ status }) => status === "installed");

/** On how many streets the signs are. */
export const countStreets = (signs: readonly SignRow[]): number =>
  new Set(signs.map(({ streetId }) => streetId)).size;

/**
 * So many of the installed signs: the most scanned first, and the least scanned first, these only
 * among signs that hung all the period: one that was put up yesterday is not little used.
 */
export function rankByScans(
  signs: readonly SignRow[],
  count: number,
  hungBefore: ReadonlySet<string>,
) {
  const ranked = installedSigns(signs).sort((a, b) => b.scans - a.scans);
  const least = ranked.filter(({ code }) => hungBefore.has(code)).slice(-count);
  return { most: ranked.slice(0, count), least: least.reverse() };
}
