import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./paging-messages.ts";

/** `?page=`, from 1; what is no page is the first. */
export function pageAsked(c: OfficialContext): number {
  const page = Number(c.req.query("page") ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}

/** What the address of a page is asked with: nothing for the first. */
export const pageQuery = (page: number): { page: string } => ({
  page: page > 1 ? String(page) : "",
});

/** Which page of a list this is, and the way to its neighbours; nothing where it is the only one. */
export function Paging(props: {
  path: string;
  /** What every page of the list is asked with. */
  query?: Record<string, string>;
  /** From 1. */
  page: number;
  pages: number;
  language: Language;
}) {
  const { path, query = {}, page, pages, language } = props;
  const t = messages[language];
  if (pages < 2 && page < 2) return null;
  const link = (label: string, to: number) => (
    <a href={withQuery(officialPath(language, path), { ...query, page: to > 1 ? to : null })}>
      {label}
    </a>
  );
  return (
    <nav class="pages" aria-label={t.pages}>
      <span>{page > 1 && link(t.previous, Math.min(page, pages + 1) - 1)}</span>
      <span>{t.page(formatNumber(page, language), formatNumber(pages, language))}</span>
      <span>{page < pages && link(t.next, page + 1)}</span>
    </nav>
  );
}
