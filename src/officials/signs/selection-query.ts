import { officialPath, withQuery } from "../paths.ts";
import { shortPeriodQuery } from "../period.ts";
import type { Selection } from "../queries/select-signs.ts";
import type { PageContext } from "../request-period.ts";

/** The parameters that lead to a selection again; defaults are left out, to keep addresses short. */
export const selectionQuery = ({ query, show, sort, page }: Selection): Record<string, string> => ({
  ...(query ? { q: query } : {}),
  ...(show === "all" ? {} : { show }),
  ...(sort === "-scans" ? {} : { sort }),
  ...(page === 1 ? {} : { page: String(page) }),
});

/** The address of a selection of the period shown. */
export const selectionPath = (selection: Selection, { language, period }: PageContext): string =>
  withQuery(officialPath(language, "/signs"), {
    ...shortPeriodQuery(period),
    ...selectionQuery(selection),
  });
