import { getTableColumns } from "drizzle-orm";
import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { scans } from "../db/schema.ts";
import { errorPage } from "../web/errors.tsx";
import { languageOfPath } from "../web/languages.ts";
import { page } from "../web/page.tsx";
import { messages } from "./messages.ts";

/** `GET /{lang}/privacy`: what is counted and what never is, with the true columns of `scans`. */
export async function privacyPage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const language = languageOfPath(c.req.path, cityOf(c.env));
  if (!language) return errorPage(c, "not-found");
  const t = messages[language];
  const columns = Object.entries(getTableColumns(scans)) as [keyof typeof t.columns, unknown][];
  return page(
    c,
    {
      language,
      title: t.title,
      description: t.lead,
      pathIn: (other) => `/${other}/privacy`,
      headers: { "Cache-Control": "public, max-age=3600" },
      style,
    },
    <>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <h2>{t.kept}</h2>
      <p>{t.keptNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(([column]) => (
            <tr>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{t.columns[column]}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
    </>,
  );
}

const style = `
table{border-collapse:collapse;width:100%;margin:.8rem 0}
th,td{text-align:left;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--quiet);font-weight:600;font-size:.9rem}
tbody th{font-weight:400;white-space:nowrap}
`;
