import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, pageOf, withQuery } from "../paths.ts";
import { messages } from "./paging-messages.ts";

/** `?page=`, from 1; what is no page is the first. */
export const pageAsked = (c: OfficialContext): number => pageOf(c.req.query("page"));

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
  /** Whether the officials' script brings the other page into this one. */
  isLive?: boolean;
  language: Language;
}) {
  const { path, query = {}, page, pages, isLive = false, language } = props;
  const t = messages[language];
  if (pages < 2 && page < 2) return null;
  const link = (label: string, to: number) => (
    <a
      href={withQuery(officialPath(language, path), { ...query, page: to > 1 ? to : null })}
      data-live={isLive || undefined}
    >
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
