import type { Language } from "../../city.ts";
import { queryOf } from "../../signs/plate/options.ts";
import type { FormatName } from "../../signs/plate/plate.ts";
import { fullName } from "../../signs/street-name.ts";
import { count, type Layout } from "../../signs/workshop/paper.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { messages } from "./messages.ts";

/** About as many plates a page shows; each is an image of its own, made by a request of its own. */
const maxPlatesShown = 100;

/** How many signs a page shows: full sheets, or each part would leave the last of its own half empty. */
export const signsPerPart = (layout: Layout): number =>
  count(layout) * Math.max(1, Math.floor(maxPlatesShown / count(layout)));

/** The sheets of a part as they come out of the printer, numbered through all parts. */
export function Sheets(props: {
  rows: readonly PrintRow[];
  part: number;
  layout: Layout;
  format: FormatName;
  language: Language;
}) {
  const { rows, part, layout, format, language } = props;
  const t = messages[language];
  const each = count(layout);
  const all = Math.ceil(rows.length / each);
  const before = ((part - 1) * signsPerPart(layout)) / each;
  const length = Math.max(0, Math.min(all - before, signsPerPart(layout) / each));
  const sheets = Array.from({ length }, (_, i) =>
    rows.slice((before + i) * each, (before + i + 1) * each),
  );
  return (
    <div class="sheets">
      {sheets.map((signs, i) => (
        <section class="sheet">
          {signs.map((sign) => {
            const path = `/plates/${sign.code}.svg${queryOf({ format })}`;
            const printed = `${path}${path.includes("?") ? "&" : "?"}layers=artwork`;
            const street = fullName({ kind: sign.kind, name: sign.street }, language);
            return (
              <a href={path} download={`${sign.slug}-${sign.code}.svg`}>
                <img src={printed} alt={t.plateOf(street, sign.code)} />
              </a>
            );
          })}
          <p>
            <span class="ruler">
              <span>{t.ruler}</span>
            </span>
            <span>
              {t.sheet(formatNumber(before + i + 1, language), formatNumber(all, language))}
            </span>
          </p>
        </section>
      ))}
    </div>
  );
}
