import { Downloads } from "../components/downloads.tsx";
import { messages } from "../messages.ts";
import type { PageContext } from "../request-period.ts";

/** Every table but those for administrators alone, which are on their own page. */
const openTables = [
  "signs",
  "checks",
  "streets",
  "wards",
  "days",
  "sign-days",
  "hours",
  "coverage",
  "events",
  "reports",
] as const;

/** The tables, each to download for the period shown. */
export function TableDownloads({ page }: { page: PageContext }) {
  const { language, period } = page;
  const { tableTitles } = messages[language];
  return (
    <ul>
      {openTables.map((table) => (
        <li>
          <Downloads table={table} period={period} language={language} title={tableTitles[table]} />
        </li>
      ))}
    </ul>
  );
}
