import type { Language } from "../../city.ts";
import type { PlateOptions } from "../../signs/plate/plate.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Leads to the order of the signs that are shown; a retired sign needs no plate. */
export function OrderForm(props: {
  rows: readonly PrintRow[];
  options: Required<PlateOptions>;
  language: Language;
}) {
  const { rows, options, language } = props;
  const codes = rows.flatMap(({ status, code }) => (status === "retired" ? [] : [code]));
  if (codes.length === 0) return null;
  const fields = { codes: codes.join(" "), format: options.format, bleed: String(options.bleed) };
  return (
    <form class="act" method="post" action={officialPath(language, "/orders/new")}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        {messages[language].orderThese(formatNumber(codes.length, language))}
      </button>
    </form>
  );
}
