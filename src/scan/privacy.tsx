import { getTableColumns } from "drizzle-orm";
import type { Language } from "../city.ts";
import { scans } from "../db/schema.ts";
import { ColumnList } from "./column-list.tsx";
import { messages } from "./messages.ts";

/** What the privacy page says of scans: what is counted and what never is, with the true columns. */
export function ScanPrivacy({ language }: { language: Language }) {
  const t = messages[language];
  const columns = Object.entries(getTableColumns(scans)) as [
    keyof typeof t.columns,
    { name: string },
  ][];
  return (
    <>
      <p>{t.lead}</p>
      <h2>{t.kept}</h2>
      <p>{t.keptNote}</p>
      <ColumnList
        id="scans"
        columns={columns.map(([key, { name }]) => ({ name, meaning: t.columns[key] }))}
      />
      <h2>{t.never}</h2>
      <ul>
        {t.neverList.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p>{t.moment}</p>
      <h2>{t.how}</h2>
      <p>{t.howText}</p>
      <h2>{t.howLong}</h2>
      <p>{t.howLongText}</p>
      <h2>{t.staff}</h2>
      <p>{t.staffText}</p>
    </>
  );
}
