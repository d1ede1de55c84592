import { entries } from "../../../dist/browser/scripts.js";
import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";

/**
 * Links to the same table as CSV, with commas or with semicolons between its cells, as a workbook,
 * as JSON, and to what its columns mean. The workbook is made of the JSON here in the browser, by a
 * script that is loaded only then.
 */
export function Downloads(props: {
  table: string;
  period?: Period;
  language: Language;
  keep?: Record<string, string>;
  /** What the table is, where it does not stand above. */
  title?: string;
}) {
  const { table, period, language, keep = {} } = props;
  const t = messages[language];
  const { title = t.download } = props;
  const query = { ...(period ? periodQuery(period) : {}), ...keep };
  const href = (file: string, more: Record<string, string> = {}) =>
    withQuery(officialPath(language, `/tables/${table}.${file}`), { ...query, ...more });
  return (
    <span class="no-print">
      {title}: <a href={href("csv")}>CSV</a> ·{" "}
      <a href={href("csv", { separator: "semicolon" })}>{t.semicolons}</a> ·{" "}
      <span class="scripted">
        <WorkbookLink href={href("json")} /> ·
      </span>{" "}
      <a href={href("json")}>JSON</a> · <a href={href("definitions.csv")}>{t.columnMeanings}</a>
    </span>
  );
}

/** Saves what an address answers in JSON as a workbook; for a place of class `scripted`. */
export const WorkbookLink = ({ href, label = "XLSX" }: { href: string; label?: string }) => (
  <a href={href} data-xlsx={`/officials/scripts/${entries.xlsx?.file}`}>
    {label}
  </a>
);
