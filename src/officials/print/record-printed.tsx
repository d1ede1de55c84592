import type { Language } from "../../city.ts";
import type { PrintJob } from "../../signs/workshop/job.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Records the sheets that somebody printed from the browser, of which the server learns nothing. */
export function RecordPrinted(props: {
  rows: readonly PrintRow[];
  job: PrintJob;
  language: Language;
}) {
  const { rows, job, language } = props;
  const t = messages[language];
  const fields = {
    codes: rows.map(({ code }) => code).join(" "),
    format: job.format,
    token: crypto.randomUUID(),
    madeAs: "sheets",
  };
  return (
    <form class="act" method="post" action={officialPath(language, "/print/archives")}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>{t.recordPrintedAbout(formatNumber(rows.length, language))}</p>
      <button type="submit">{t.recordPrinted}</button>
    </form>
  );
}
