import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { Found } from "./print-view.ts";
import { words } from "./messages.ts";

/** More than that of a kind nobody reads. */
const mostNamed = 30;
const longestNamed = 24;

/** What of the pasted codes cannot be printed, and why. */
export function PastedCodes({ found, language }: { found: Found; language: Language }) {
  const { pasted, rows } = found;
  if (!pasted) return null;
  const say = words[language];
  const borne = new Set(rows.map(({ code }) => code));
  const unknown = pasted.codes.filter((code) => !borne.has(code));
  const groups = [
    { codes: unknown, title: say.unknown },
    { codes: pasted.malformed, title: say.malformed },
    { codes: pasted.repeated, title: say.repeated },
  ].filter(({ codes }) => codes.length > 0);
  return (
    <>
      {groups.map(({ codes, title }) => (
        <div class="notice">
          <p>{title(formatNumber(codes.length, language))}</p>
          <p class="codes">
            {codes.slice(0, mostNamed).map(shortened).join(" ")}
            {codes.length > mostNamed &&
              ` … ${say.more(formatNumber(codes.length - mostNamed, language))}`}
          </p>
        </div>
      ))}
    </>
  );
}

const shortened = (word: string): string =>
  word.length > longestNamed ? `${word.slice(0, longestNamed).toWellFormed()}…` : word;
