import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import type { plateMakings } from "../../db/plate-tables.ts";
import type { FormatName } from "../../signs/plate/plate.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { linesPerPart, PartLinks, partAsked } from "../components/part-links.tsx";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

type Archive = {
  at: number;
  official: string;
  made_as: (typeof plateMakings)[number];
  format: FormatName;
  host: string;
};
type Plate = { code: string; street: string; kind: string | null };

/** An archive of plates; null if there is none with this number. */
export async function archivePage(c: OfficialContext, id: number): Promise<Response | null> {
  const { language, official } = c.var;
  const t = messages[language];
  const [found, printed] = await c.env.DB.batch([
    c.env.DB.prepare("SELECT * FROM plate_archives WHERE id = ?").bind(id),
    c.env.DB.prepare(
      "SELECT code, street, kind FROM plate_archive_signs WHERE archive = ? ORDER BY street, code",
    ).bind(id),
  ]);
  const [made] = (found?.results ?? []) as Archive[];
  if (!made) return null;
  const plates = (printed?.results ?? []) as Plate[];
  const path = `/print/archives/${id}`;
  const part = partAsked(c.req.query("part"), plates.length);
  const shown = plates.slice((part - 1) * linesPerPart, part * linesPerPart);
  const day = formatDay(isoDayOf(made.at * 1000, cityOf(c.env).utcOffset), language);
  return officialPage(
    c,
    {
      title: t.archiveRecorded(formatNumber(plates.length, language)),
      path,
      query: { part: part > 1 ? String(part) : "" },
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
      <PartLinks lines={plates.length} part={part} path={path} language={language} />
      <Scroll label={t.archive}>
        <table>
          <thead>
            <tr>
              <th scope="col">{shared[language].code}</th>
              <th scope="col">{t.printedName}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((plate) => (
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
    </>,
  );
}
