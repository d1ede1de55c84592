import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";

/** As many lines as a part has. */
export const linesPerPart = 500;

/** Which part of a list is asked for, from 1; its last where there are fewer. */
export const partAsked = (asked: string | undefined, lines: number): number =>
  Math.min(
    Math.max(1, Math.trunc(Number(asked)) || 1),
    Math.max(1, Math.ceil(lines / linesPerPart)),
  );

/** Links to the parts of a list that has more lines than a page shows. */
export function PartLinks(props: {
  lines: number;
  part: number;
  path: string;
  language: Language;
}) {
  const { lines, part, path, language } = props;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  const parts = Math.ceil(lines / linesPerPart);
  if (parts < 2) return null;
  return (
    <nav class="period" aria-label={t.listParts}>
      {Array.from({ length: parts }, (_, i) => (
        <a
          class="chip"
          href={withQuery(officialPath(language, path), { part: i > 0 ? i + 1 : null })}
          aria-current={i + 1 === part ? "true" : undefined}
        >
          {t.part(n(i * linesPerPart + 1), n(Math.min(lines, (i + 1) * linesPerPart)))}
        </a>
      ))}
    </nav>
  );
}
