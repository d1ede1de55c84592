import type { Language } from "../../city.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { Paging, pageQuery } from "../components/paging.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import { inWords } from "../components/record-form/words.ts";
import { RecordsTrail } from "../components/records-trail.tsx";
import { Scroll } from "../components/scroll.tsx";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { type ListedRecord, type RecordList, rowsPerPage } from "./lists.ts";
import { messages } from "./messages.ts";
import { recordNouns } from "./sections.ts";

/** The records of a kind, searched and a page at a time. */
export function listPage(c: OfficialContext, list: RecordList): Promise<Response> {
  const { language, official } = c.var;
  const { kind, query, page, all, found } = list;
  const t = messages[language];
  const path = `/${recordNouns[kind]}`;
  const isEditor = may(official, "editor");
  return officialPage(
    c,
    {
      title: t.kinds[kind],
      path,
      query: { q: query, ...pageQuery(page) },
      style: recordFormStyle,
      lead: <RecordsTrail language={language} />,
    },
    <>
      {isEditor && (
        <p>
          <a class="start" href={officialPath(language, `${path}/new`)}>
            {t.add[kind]}
          </a>
        </p>
      )}
      {all === 0 ? (
        <p>{t.emptyList[kind]}</p>
      ) : (
        <>
          <form class="filter" method="get" action={officialPath(language, path)}>
            <label>
              {t.search}
              <input type="search" name="q" value={query} autocomplete="off" />
            </label>
            <button type="submit">{t.find}</button>
          </form>
          <p class="quiet">
            {query === ""
              ? t.counts[kind](formatNumber(all, language))
              : t.found(formatNumber(found, language))}
          </p>
          {found === 0 ? <p>{t.nothingFound}</p> : <Rows list={list} language={language} />}
          <Paging
            path={path}
            query={{ q: query }}
            page={list.page}
            pages={Math.ceil(found / rowsPerPage)}
            language={language}
          />
        </>
      )}
    </>,
  );
}

function Rows({ list, language }: { list: RecordList; language: Language }) {
  const { kind, rows } = list;
  const t = messages[language];
  return (
    <Scroll label={t.kinds[kind]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.recordStatus}</th>
            <th scope="col" class="number">
              {kind === "street" ? t.signs : t.streets}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} list={list} language={language} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row(props: { row: ListedRecord; list: RecordList; language: Language }) {
  const { row, list, language } = props;
  const t = messages[language];
  const words = (key: string, value: string | null) =>
    value === null ? "" : inWords(list.kind, key, value, { names: noNames, language });
  return (
    <tr>
      <th scope="row">
        <a href={officialPath(language, `/${recordNouns[list.kind]}/${row.place}`)} lang="vi">
          {row.name}
        </a>
      </th>
      <td>{words("kind", row.kind)}</td>
      <td>
        {row.withdrawnOn !== null
          ? `${t.withdrawn} (${formatDay(row.withdrawnOn, language)})`
          : words("status", row.status)}
      </td>
      <td class="number">{formatNumber(row.count, language)}</td>
    </tr>
  );
}

/** A choice is called by itself. */
const noNames = { labelOf: () => "", idOf: () => null, labels: () => [], wards: [] };
