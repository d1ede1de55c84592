import { positionIn } from "../../signs/position.ts";
import { codesQuery, readRows } from "../../signs/workshop/queries.ts";
import { formatNumber } from "../../web/format.ts";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";

/** The signs that a change set made, with their plates; null if it made none. */
export async function addedPage(c: OfficialContext, changeSet: number): Promise<Response | null> {
  const { language } = c.var;
  const t = messages[language];
  const { results } = await c.env.DB.prepare(
    `SELECT substr(subject.value, 6) AS code FROM change_pieces, json_each(subjects) AS subject
     JOIN changes ON changes.subject = subject.value AND changes.change_set = ?1 AND version = 1
     WHERE change_pieces.change_set = ?1 AND kind = 'sign'`,
  )
    .bind(changeSet)
    .all<{ code: string }>();
  if (results.length === 0) return null;
  const codes = results.map(({ code }) => code);
  const rows = await readRows(c.env.DB, codesQuery(codes));
  const [first] = rows;
  return officialPage(
    c,
    { title: t.saved(formatNumber(rows.length, language)), path: `/signs/new/${changeSet}` },
    <>
      <Scroll label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.code}</th>
              <th scope="col">{t.position}</th>
              <th scope="col">{t.plate}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((sign) => (
              <tr id={sign.code}>
                <th scope="row">
                  <a href={officialPath(language, `/signs/${sign.code}`)}>
                    <code>{sign.code}</code>
                  </a>
                </th>
                <td>
                  {streetName(sign)} <span class="quiet">{positionIn(sign, language)}</span>
                </td>
                <td>
                  <a href={`/plates/${sign.code}.svg`}>SVG</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <form class="act" method="post" action={officialPath(language, "/print")}>
        <input type="hidden" name="codes" value={codes.join(" ")} />
        <button type="submit">{t.print}</button>
      </form>
      <p>
        <a
          href={withQuery(officialPath(language, "/sign-events/new"), {
            street: first?.slug ?? null,
            status: "planned",
          })}
        >
          {t.hang}
        </a>
      </p>
      <p>
        <a href={withQuery(officialPath(language, "/signs/new"), { street: first?.slug ?? null })}>
          {t.more}
        </a>
      </p>
    </>,
  );
}
