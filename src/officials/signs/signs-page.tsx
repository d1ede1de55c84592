import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { Paging } from "../components/paging.tsx";
import { periodName } from "../format.ts";
import { may } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { shortPeriodQuery } from "../period.ts";
import { rowsPerPage } from "../queries/select-signs.ts";
import type { SignList } from "../queries/sign-list.ts";
import type { PeriodContext } from "../request-period.ts";
import { FilterForm } from "./filter-form.tsx";
import { messages } from "./messages.ts";
import { selectionQuery } from "./selection-query.ts";
import { SignTable } from "./sign-table.tsx";

/** The signs of a selection, a page of them, with the way to choose others. */
export function signsPage(c: PeriodContext, list: SignList): Promise<Response> {
  const page = c.var;
  const { language, period } = page;
  const { selection, all, found, rows, isSample } = list;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  return officialPage(
    c,
    { title: t.title, path: "/signs", query: selectionQuery(selection), period, isSample },
    <>
      {may(page.official, "editor") && (
        <p class="no-print">
          <a href={officialPath(language, "/signs/new")}>{t.putUp}</a> ·{" "}
          <a href={officialPath(language, "/sign-events/new")}>{t.recordMany}</a>
        </p>
      )}
      <FilterForm selection={selection} page={page} />
      <div class="pages">
        <p id="found" role="status">
          {t.found(number(found), number(all))}{" "}
          <span class="quiet">{periodName(period, language)}</span>
        </p>
        <p id="downloads">
          <Downloads
            table="signs"
            period={period}
            language={language}
            keep={selectionQuery({ ...selection, page: 1 })}
          />
        </p>
      </div>
      <div id="results">
        {all === 0 && (
          <p>
            {t.noneYet} <a href={officialPath(language)}>{t.toSteps}</a>
          </p>
        )}
        {all > 0 && found === 0 && <p>{t.noneFound}</p>}
        {rows.length > 0 && <SignTable list={list} page={page} />}
        {found > 0 && rows.length === 0 && <p>{t.noneOnPage}</p>}
        <Paging
          path="/signs"
          query={{ ...shortPeriodQuery(period), ...selectionQuery({ ...selection, page: 1 }) }}
          page={selection.page}
          pages={Math.ceil(found / rowsPerPage)}
          isLive
          language={language}
        />
      </div>
    </>,
  );
}
