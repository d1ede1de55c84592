import { getTableColumns } from "drizzle-orm";
import type { City, Language } from "../../city.ts";
import { codeReports } from "../../db/code-report-table.ts";
import { reports } from "../../db/schema.ts";
import { ColumnList } from "../../scan/column-list.tsx";
import { messages } from "./messages.ts";

/** What the privacy page says of reports, with the true columns: what is kept, why, how long, and who answers. */
export function ReportPrivacy(props: {
  city: City;
  language: Language;
  /** Whether the platform counts what a network sends (`reports/sender-limit.ts`). */
  hasSenderLimit: boolean;
}) {
  const { city, language, hasSenderLimit } = props;
  const t = messages[language];
  const columns = Object.entries(getTableColumns(reports)) as [
    keyof typeof t.columns,
    { name: string },
  ][];
  const codeColumns = Object.entries(getTableColumns(codeReports)) as [
    keyof typeof t.columns | keyof typeof t.codeColumns,
    { name: string },
  ][];
  const codeMeanings = { ...t.columns, ...t.codeColumns };
  return (
    <section id="reports">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <h3>{t.kept}</h3>
      <p>{t.keptNote}</p>
      <ColumnList
        id="report-columns"
        columns={columns.map(([key, { name }]) => ({ name, meaning: t.columns[key] }))}
      />
      <h3>{t.keptOfCodes}</h3>
      <ColumnList
        id="code-report-columns"
        columns={codeColumns.map(([key, { name }]) => ({ name, meaning: codeMeanings[key] }))}
      />
      {hasSenderLimit && <p>{t.limit}</p>}
      <h3>{t.why}</h3>
      <p>{t.whyText}</p>
      <h3>{t.howLong}</h3>
      <ul>
        {t.howLongList.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p>{t.backups}</p>
      <h3>{t.withdraw}</h3>
      <p>{t.withdrawText}</p>
      <h3>{t.who}</h3>
      <p>
        {t.whoText(city.name[language])} <a href={city.contact.href}>{city.contact.text}</a>
      </p>
      <p>{t.law}</p>
    </section>
  );
}
