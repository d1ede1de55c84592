import type { OfficialContext } from "../guard.ts";

/** Plates of an archive, or with an old name, that a page lists. */
export const platesPerPage = 200;

/** `?page=`, from 1; what is no page is the first. */
export function readPage(c: OfficialContext): number {
  const page = Number(c.req.query("page") ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
