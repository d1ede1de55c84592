import type { Language } from "../../city.ts";
import type { PrintJob } from "../../signs/workshop/job.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Leads to the order of the signs that are shown; a retired sign needs no plate. */
export function OrderForm(props: { rows: readonly PrintRow[]; job: PrintJob; language: Language }) {
  const { rows, job, language } = props;
  const codes = rows.flatMap(({ status, code }) => (status === "retired" ? [] : [code]));
  if (codes.length === 0) return null;
  const { format, bleed, quantity } = job;
  const fields = { codes: codes.join(" "), format, bleed, quantity };
  return (
    <form class="act" method="post" action={officialPath(language, "/orders/new")}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <button type="submit">
        {messages[language].orderThese(formatNumber(codes.length, language))}
      </button>
    </form>
  );
}
