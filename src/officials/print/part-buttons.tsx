import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import type { Found, PrintView } from "./print-view.ts";
import { signsPerPart } from "./sheets.tsx";

/** Buttons to the other parts of a choice that has more signs than a page shows. */
export function PartButtons(props: { view: PrintView; found: Found; language: Language }) {
  const { view, found, language } = props;
  const { rows, text, part, layout } = found;
  const t = messages[language];
  const size = layout ? signsPerPart(layout) : rows.length;
  const parts = Math.ceil(rows.length / size);
  if (parts < 2) return null;
  const { options, paper, choice } = view;
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
