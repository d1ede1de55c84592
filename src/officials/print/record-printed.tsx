import type { Language } from "../../city.ts";
import type { PlateOptions } from "../../signs/plate/plate.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Records the sheets that somebody printed from the browser, of which the server learns nothing. */
export function RecordPrinted(props: {
  rows: readonly PrintRow[];
  options: Required<PlateOptions>;
  language: Language;
}) {
  const { rows, options, language } = props;
  const t = messages[language];
  const fields = {
    codes: rows.map(({ code }) => code).join(" "),
    format: options.format,
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
