import type { Language } from "../../city.ts";
import { queryOf } from "../../signs/plate/options.ts";
import type { PlateOptions } from "../../signs/plate/plate.ts";
import { count, type Layout } from "../../signs/workshop/paper.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { fullName } from "../../streets/names.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import type { Found, PrintPage } from "./print-view.ts";

/** About as many plates a page shows; each is an image of its own, made by a request of its own. */
const maxPlatesShown = 100;

/** How many signs a page shows: full sheets, or each part would leave the last of its own half empty. */
export const signsAPart = (layout: Layout): number =>
  count(layout) * Math.max(1, Math.floor(maxPlatesShown / count(layout)));

/** The sheets of a part as they come out of the printer, numbered through all parts. */
export function Sheets(props: {
  rows: readonly PrintRow[];
  part: number;
  layout: Layout;
  options: PlateOptions;
  language: Language;
}) {
  const { rows, part, layout, options, language } = props;
  const t = messages[language];
  const each = count(layout);
  const all = Math.ceil(rows.length / each);
  const before = ((part - 1) * signsAPart(layout)) / each;
  const length = Math.max(0, Math.min(all - before, signsAPart(layout) / each));
  const sheets = Array.from({ length }, (_, i) =>
    rows.slice((before + i) * each, (before + i + 1) * each),
  );
  const { format = "180x120" } = options;
  return (
    <div class="sheets">
      {sheets.map((signs, i) => (
        <section class="sheet">
          {signs.map((sign) => {
            const path = `/plates/${sign.code}.svg${queryOf({ format })}`;
            const street = fullName({ kind: sign.kind, name: sign.street }, language);
            return (
              <a href={path} download={`${sign.slug}-${sign.code}.svg`}>
                <img src={path} alt={t.plateOf(street, sign.code)} />
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

/** Buttons to the other parts of a choice that has more signs than a page shows. */
export function Parts(props: { shown: PrintPage; found: Found; language: Language }) {
  const { shown, found, language } = props;
  const { rows, text, part, layout } = found;
  const t = messages[language];
  const size = layout ? signsAPart(layout) : rows.length;
  const parts = Math.ceil(rows.length / size);
  if (parts < 2) return null;
  const { options, paper, choice } = shown;
  const fields = {
    ...(text === undefined ? choice : { codes: text }),
    format: options.format,
    paper,
    bleed: String(options.bleed),
    marks: options.marks ? "1" : "0",
  };
  return (
    <form
      class="parts"
      method={text === undefined ? "get" : "post"}
      action={officialPath(language, "/print")}
      aria-label={t.parts}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {Array.from({ length: parts }, (_, i) => (
        <button
          type="submit"
          name="part"
          value={i + 1}
          class="plain"
          aria-current={i + 1 === part ? "true" : undefined}
        >
          {t.part(
            formatNumber(i * size + 1, language),
            formatNumber(Math.min(rows.length, (i + 1) * size), language),
          )}
        </button>
      ))}
    </form>
  );
}
