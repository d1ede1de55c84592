import { formatNumber } from "../../web/format.ts";
import { rowsPerPage } from "../queries/select-signs.ts";
import type { SignList } from "../queries/sign-list.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";
import { selectionPath } from "./selection-query.ts";

/** Which page of the list this is, and the way to its neighbours. */
export function Paging({ list, page }: { list: SignList; page: PageContext }) {
  const { selection, found } = list;
  const { language } = page;
  const t = messages[language];
  const current = selection.page;
  const pages = Math.max(1, Math.ceil(found / rowsPerPage));
  const link = (label: string, to: number) => (
    <a href={selectionPath({ ...selection, page: to }, page)} data-live>
      {label}
    </a>
  );
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label={t.page("", "")}>
      <span>{current > 1 && link(t.previous, current - 1)}</span>
      <span>{t.page(formatNumber(current, language), formatNumber(pages, language))}</span>
      <span>{current < pages && link(t.next, current + 1)}</span>
    </nav>
  );
}
