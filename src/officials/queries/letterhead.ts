import { type Letterhead, letterheadParts } from "./letterhead-parts.ts";

/** The letterhead of the city's office; every part is empty until somebody gives it. */
export async function readLetterhead(d1: D1Database): Promise<Letterhead> {
  const row = await d1
    .prepare(
      `SELECT superior, organisation, symbol, place, addressees, copies, drafter,
         signer_title AS signerTitle, signer
       FROM letterhead WHERE id = 1`,
    )
    .first<Letterhead>();
  return row ?? (Object.fromEntries(letterheadParts.map((part) => [part, ""])) as Letterhead);
}
