import { formatMonth, formatNumber } from "../../web/format.ts";
import { Scroll } from "../components/scroll.tsx";
import { rangeName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { columns, type MonthParts, monthParts, type PartRow } from "../queries/month-parts.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";
import { MonthChoice } from "./month-choice.tsx";

/** A month ward by ward or street by street, beside the months that it is compared with. */
export function partsPage(
  c: OfficialContext,
  { month, parts, page }: { month: string; parts: MonthParts; page: PageContext },
): Promise<Response> {
  const { language, period } = page;
  const { by, rows, city, stretches, isSample } = parts;
  const t = messages[language];
  const path = "/monthly/parts";
  const title = `${t.partsTitle[by]}, ${formatMonth(month, language)}`;
  const days = columns.map((column) =>
    t.columnDays(t.columns[column], rangeName(stretches[column], language)),
  );
  return officialPage(
    c,
    {
      title,
      path,
      query: { month, by },
      isSample,
      heading: (
        <>
          <MonthChoice
            path={path}
            month={month}
            period={period}
            language={language}
            keep={{ by }}
          />
          <h1>{title}</h1>
          <p class="no-print">
            {monthParts.map((part) => (
              <>
                <a
                  href={withQuery(officialPath(language, path), { month, by: part })}
                  aria-current={part === by ? "page" : undefined}
                >
                  {t.partsTitle[part]}
                </a>
                {" · "}
              </>
            ))}
            <a href={withQuery(officialPath(language, "/monthly"), { month })}>{t.title}</a>
          </p>
          {period.to === period.today && <p class="notice">{t.open}</p>}
        </>
      ),
    },
    <>
      <Scroll label={title}>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.part[by]}</th>
              {columns.map((column) => (
                <th scope="col" class="number">
                  {t.columns[column]}
                </th>
              ))}
              <th scope="col" class="number">
                {t.figures.signs}
              </th>
            </tr>
          </thead>
          <tbody>
            <Row row={{ ...city, name: t.wholeCity }} page={page} />
            {rows.map((row) => (
              <Row row={{ ...row, name: row.name || t.noWard }} page={page} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="quiet">{`${days.join("; ")}. ${t.partsNote}`}</p>
    </>,
  );
}

function Row({ row, page }: { row: PartRow; page: PageContext }) {
  const { language } = page;
  const shown = (value: number | null) => (value === null ? "–" : formatNumber(value, language));
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {columns.map((column) => (
        <td class="number">{shown(row.scans[column])}</td>
      ))}
      <td class="number">{shown(row.signs)}</td>
    </tr>
  );
}
