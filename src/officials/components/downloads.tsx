import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";

/** Links to the same table as CSV, for Excel, and as JSON. */
export function Downloads(props: {
  table: string;
  period?: Period;
  language: Language;
  keep?: Record<string, string>;
  /** What the table is, where it does not stand above. */
  title?: string;
}) {
  const { table, period, language, keep = {}, title = messages[props.language].download } = props;
  const query = { ...(period ? periodQuery(period) : {}), ...keep };
  const href = (type: string) =>
    withQuery(officialPath(language, `/tables/${table}.${type}`), query);
  return (
    <span class="no-print">
      {title}: <a href={href("csv")}>CSV</a> · <a href={href("json")}>JSON</a>
    </span>
  );
}
