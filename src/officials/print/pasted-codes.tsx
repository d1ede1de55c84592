import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { messages } from "./messages.ts";
import type { Found } from "./print-view.ts";

/** More than that of a kind nobody reads. */
const maxNamed = 30;
const maxNamedLength = 24;

/** What of the pasted codes cannot be printed, and why. */
export function PastedCodes({ found, language }: { found: Found; language: Language }) {
  const { pasted, rows } = found;
  if (!pasted) return null;
  const t = messages[language];
  const known = new Set(rows.map(({ code }) => code));
  const unknown = pasted.codes.filter((code) => !known.has(code));
  const groups = [
    { codes: unknown, title: t.unknown },
    { codes: pasted.malformed, title: t.malformed },
    { codes: pasted.repeated, title: t.repeated },
  ].filter(({ codes }) => codes.length > 0);
  return (
    <>
      {groups.map(({ codes, title }) => (
        <div class="notice">
          <p>{title(formatNumber(codes.length, language))}</p>
          <p class="codes">
            {codes.slice(0, maxNamed).map(shortened).join(" ")}
            {codes.length > maxNamed &&
              ` … ${t.more(formatNumber(codes.length - maxNamed, language))}`}
          </p>
        </div>
      ))}
    </>
  );
}

const shortened = (word: string): string =>
  word.length > maxNamedLength ? `${word.slice(0, maxNamedLength).toWellFormed()}…` : word;
