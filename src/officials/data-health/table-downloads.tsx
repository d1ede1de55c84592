import { Downloads } from "../components/downloads.tsx";
import { messages } from "../messages.ts";
import { officialPath } from "../paths.ts";
import type { PageContext } from "../request-period.ts";
import { adminTables, tableNames } from "../table-names.ts";

/** Every table but those for administrators alone, which are on their own page. */
const openTables = tableNames.filter((name) => !adminTables.includes(name));

/** The tables, each to download for the period shown, and where programs have them. */
export function TableDownloads({ page }: { page: PageContext }) {
  const { language, period } = page;
  const { tableTitles } = messages[language];
  return (
    <>
      <ul>
        {openTables.map((table) => (
          <li>
            <Downloads
              table={table}
              period={period}
              language={language}
              title={tableTitles[table]}
            />
          </li>
        ))}
      </ul>
      <p>
        <a href={officialPath(language, "/api")}>{messages[language].api}</a>
      </p>
    </>
  );
}
