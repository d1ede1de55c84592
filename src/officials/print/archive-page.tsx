import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import type { plateMakings } from "../../db/plate-tables.ts";
import type { FormatName } from "../../signs/plate/plate.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { Paging, pageAsked, pageQuery } from "../components/paging.tsx";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { platesPerPage } from "./pages.ts";

type Archive = {
  at: number;
  official: string;
  made_as: (typeof plateMakings)[number];
  format: FormatName;
  host: string;
  /** How many. */
  plates: number;
};
type Plate = { code: string; street: string; kind: string | null };

/** An archive of plates, a page of them; null if there is none with this number. */
export async function archivePage(c: OfficialContext, id: number): Promise<Response | null> {
  const { language, official } = c.var;
  const t = messages[language];
  const page = pageAsked(c);
  const [found, printed] = await c.env.DB.batch([
    c.env.DB.prepare(
      `SELECT plate_archives.*, (SELECT count(*) FROM plate_archive_signs WHERE archive = ?1) AS plates
       FROM plate_archives WHERE id = ?1`,
    ).bind(id),
    c.env.DB.prepare(
      `SELECT code, street, kind FROM plate_archive_signs WHERE archive = ?1
       ORDER BY street, code LIMIT ?2 OFFSET ?3`,
    ).bind(id, platesPerPage, (page - 1) * platesPerPage),
  ]);
  const [made] = (found?.results ?? []) as Archive[];
  if (!made) return null;
  const plates = (printed?.results ?? []) as Plate[];
  const path = `/print/archives/${id}`;
  const day = formatDay(isoDayOf(made.at * 1000, cityOf(c.env).utcOffset), language);
  return officialPage(
    c,
    {
      title: t.archiveRecorded(formatNumber(made.plates, language)),
      path,
      query: pageQuery(page),
    },
    <>
      <p>
        {t.archiveFacts(
          day,
          made.official,
          t.makings[made.made_as],
          t.formats[made.format],
          made.host,
        )}
      </p>
      <p>{t.archiveWhy}</p>
      <p>
        <a href={officialPath(language, "/print/outdated")}>{t.outdated}</a>
      </p>
      {may(official, "editor") && (
        <p>
          <a href={officialPath(language, "/sign-events/new")}>{t.hang}</a>
        </p>
      )}
      <Scroll label={t.archive}>
        <table>
          <thead>
            <tr>
              <th scope="col">{shared[language].code}</th>
              <th scope="col">{t.printedName}</th>
            </tr>
          </thead>
          <tbody>
            {plates.map((plate) => (
              <tr>
                <th scope="row">
                  <a href={officialPath(language, `/signs/${plate.code}`)}>
                    <code>{plate.code}</code>
                  </a>
                </th>
                <td>{streetName(plate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Paging
        path={path}
        page={page}
        pages={Math.ceil(made.plates / platesPerPage)}
        language={language}
      />
    </>,
  );
}
