import { auditStatement } from "../../../db/audit.ts";
import type { Form } from "../../../web/read-form.ts";
import { lengthOf, readText, type TextFault } from "../../../web/text.ts";
import {
  hasLines,
  type Letterhead,
  type LetterheadPart,
  letterheadParts,
} from "../../queries/letterhead-parts.ts";

/** Characters: of a part with one line, and of one with a line for each office or person. */
export const maxLine = 200;
export const maxLines = 2_000;

/** "changed": somebody has changed the part since the form was shown. */
export type PartFault = TextFault | "changed";

export type TypedLetterhead = {
  /** Of a part with a fault, as it was typed. */
  letterhead: Letterhead;
  /** As it is kept. */
  current: Letterhead;
  faults: ReadonlyMap<LetterheadPart, PartFault>;
};

/** The hidden field that says what a part was when the form was shown. */
export const shownField = (part: LetterheadPart): string => `shown-${part}`;

/**
 * Reads the form of the letterhead. A part that is not in it stays as it is, and so does one that
 * whoever sends it left alone, whatever somebody else has made of it meanwhile. Never throws.
 */
export function typedLetterhead(form: Form, current: Letterhead): TypedLetterhead {
  const faults = new Map<LetterheadPart, PartFault>();
  const read = letterheadParts.map((part): [LetterheadPart, string] => {
    const max = hasLines(part) ? maxLines : maxLine;
    const { text, fault } = readText(form.get(part) ?? current[part], max);
    if (fault) {
      faults.set(part, fault);
      return [part, text];
    }
    const typed = tidied(text, hasLines(part));
    const shown = tidied(form.get(shownField(part)) ?? current[part], hasLines(part));
    if (shown === current[part] || typed === current[part]) return [part, typed];
    if (typed === shown) return [part, current[part]];
    faults.set(part, "changed");
    return [part, typed];
  });
  return { letterhead: Object.fromEntries(read) as Letterhead, current, faults };
}

/** Without what nobody sees (Unicode's category C), single spaces, no empty lines. */
function tidied(text: string, withLines: boolean): string {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim())
    .filter((line) => lengthOf(line) > 0);
  return lines.join(withLines ? "\n" : " ");
}

const columns: Record<LetterheadPart, string> = {
  superior: "superior",
  organisation: "organisation",
  symbol: "symbol",
  place: "place",
  addressees: "addressees",
  copies: "copies",
  drafter: "drafter",
  signerTitle: "signer_title",
  signer: "signer",
};

const isOther = letterheadParts
  .map((part, index) => `${columns[part]} IS NOT ?${index + 1}`)
  .join(" OR ");

/** Keeps a letterhead in the name of an official, and records the change, if it is one. */
export async function saveLetterhead(
  d1: D1Database,
  letterhead: Letterhead,
  official: string,
): Promise<void> {
  const values = letterheadParts.map((part) => letterhead[part]);
  const before = letterheadParts.map((part) => `'${part}', ${columns[part]}`).join(", ");
  const changes = `NOT EXISTS (SELECT 1 FROM letterhead) OR EXISTS (SELECT 1 FROM letterhead WHERE ${isOther})`;
  const names = letterheadParts.map((part) => columns[part]);
  await d1.batch([
    auditStatement(
      d1,
      { official, action: "letterhead.change", subject: "letterhead", after: letterhead },
      {
        sql: `SELECT (SELECT json_object(${before}) FROM letterhead) AS "before" WHERE ${changes}`,
        values,
      },
    ),
    d1
      .prepare(
        `INSERT INTO letterhead (id, ${names.join(", ")})
         SELECT 1, ${values.map((_, index) => `?${index + 1}`).join(", ")} WHERE true
         ON CONFLICT DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`,
      )
      .bind(...values),
  ]);
}
