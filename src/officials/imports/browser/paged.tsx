import { useState } from "hono/jsx/dom";
import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import { fold } from "../../../web/vietnamese.ts";
import { messages } from "../messages.ts";
import type { Row } from "./rows.ts";

const rowsPerPage = 50;

/** A list that is searched, and shown a page at a time. */
export function Paged({ rows, language }: { rows: readonly Row[]; language: Language }) {
  const t = messages[language].found;
  const [query, search] = useState("");
  const [page, turn] = useState(1);
  if (rows.length === 0) return <p>{t.none}</p>;
  const wanted = fold(query);
  const found =
    wanted === ""
      ? rows
      : rows.filter(({ title, parts }) =>
          fold([title, ...parts.map(({ after }) => after)].join(" ")).includes(wanted),
        );
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const now = Math.min(page, pages);
  return (
    <>
      {rows.length > 10 && (
        <p class="box short">
          <label for="import-search">{t.search}</label>
          <input
            id="import-search"
            type="search"
            onInput={(event: Event) => {
              search((event.target as HTMLInputElement).value);
              turn(1);
            }}
          />
        </p>
      )}
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.record}</th>
              <th scope="col">{t.values}</th>
            </tr>
          </thead>
          <tbody>
            {found
              .slice((now - 1) * rowsPerPage, now * rowsPerPage)
              .map(({ place, title, parts }) => (
                <tr>
                  <td class="number">{place}</td>
                  <th scope="row">{title}</th>
                  <td>
                    {parts.map(({ name, before, after }) => (
                      <div>
                        {name && <span class="quiet">{name}: </span>}
                        {before !== null && (
                          <>
                            <del class="before">{before}</del> →{" "}
                          </>
                        )}
                        <span class={before === null ? "" : "after"}>{after}</span>
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <p class="pages">
          <button type="button" class="plain" disabled={now === 1} onClick={() => turn(now - 1)}>
            {t.previous}
          </button>{" "}
          {t.page(formatNumber(now, language), formatNumber(pages, language))}{" "}
          <button
            type="button"
            class="plain"
            disabled={now === pages}
            onClick={() => turn(now + 1)}
          >
            {t.next}
          </button>
        </p>
      )}
    </>
  );
}
