import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { messages as shared } from "../components/messages.ts";
import { officialPath } from "../paths.ts";
import { askedFields, askedMethod } from "./asked-fields.ts";
import { messages } from "./messages.ts";
import { type Found, type PrintView, partOf } from "./print-view.ts";

/** Buttons to the other parts of a choice that has more signs than a page shows. */
export function PartButtons(props: {
  view: PrintView;
  found: Found;
  signsPerPart: number;
  /** Of the page that shows them, behind /officials. */
  path: string;
  language: Language;
}) {
  const { view, found, signsPerPart: size, path, language } = props;
  const { rows } = found;
  const t = messages[language];
  const part = partOf(found, size);
  const parts = Math.ceil(rows.length / size);
  if (parts < 2) return null;
  return (
    <form
      class="parts no-print"
      method={askedMethod(found)}
      action={officialPath(language, path)}
      aria-label={t.parts}
    >
      {askedFields(view, found).map(([name, value]) => (
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
          {shared[language].part(
            formatNumber(i * size + 1, language),
            formatNumber(Math.min(rows.length, (i + 1) * size), language),
          )}
        </button>
      ))}
    </form>
  );
}
