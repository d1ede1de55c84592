import { positionIn } from "../../signs/position.ts";
import { readQuery } from "../../web/text.ts";
import { fold } from "../../web/vietnamese.ts";
import type { SignRow } from "./sign-row.ts";
import { comparePressing } from "./signs-to-check.ts";
import { type State, states } from "./state.ts";

/** Which signs a table shows, and in which order. */
export type Selection = {
  /** Words of a street, a position or a code. */
  query: string;
  show: State | "check" | "all";
  sort: Sort;
  page: number;
};

export const sorts = ["scans", "-scans", "last", "-last", "street", "code", "state"] as const;
export type Sort = (typeof sorts)[number];

export const showValues = ["all", "check", ...states] as const;

export const rowsPerPage = 50;

/** Reads a selection from a URL; what it does not know is left at its default. */
export function readSelection(query: Record<string, string>): Selection {
  const page = Number(query.page ?? 1);
  return {
    query: readQuery(query.q ?? "", 200),
    show: showValues.find((show) => show === query.show) ?? "all",
    sort: sorts.find((sort) => sort === query.sort) ?? "-scans",
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The signs that a selection shows, in its order, all pages. */
export function selectSigns(
  signs: readonly SignRow[],
  { query, show, sort }: Selection,
): SignRow[] {
  const wanted = fold(query);
  return signs
    .filter((sign) => wanted === "" || wordsOf(sign).includes(wanted) || isCode(sign, query))
    .filter((sign) => show === "all" || isShown(sign, show))
    .sort((a, b) => orders[sort](a, b) || byCode(a, b));
}

/** Street, and position in both languages, folded; only a search pays for it. */
const wordsOf = (sign: SignRow): string =>
  fold(`${sign.kind ?? ""} ${sign.street} ${positionIn(sign, "vi")} ${positionIn(sign, "en")}`);

const isCode = ({ code }: SignRow, query: string) => code.includes(query.toUpperCase());

const isShown = ({ state, reasons }: SignRow, show: State | "check"): boolean =>
  show === "check" ? reasons.length > 0 : state === show;

const collator = new Intl.Collator("vi");

const byCode = (a: SignRow, b: SignRow): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Never scanned comes before any day. */
const last = ({ lastDay }: SignRow): number => lastDay ?? -1;

const orders: Record<Sort, (a: SignRow, b: SignRow) => number> = {
  scans: (a, b) => a.scans - b.scans,
  "-scans": (a, b) => b.scans - a.scans,
  last: (a, b) => last(a) - last(b),
  "-last": (a, b) => last(b) - last(a),
  street: (a, b) => collator.compare(a.street, b.street),
  code: byCode,
  state: (a, b) => comparePressing(a, b) || states.indexOf(a.state) - states.indexOf(b.state),
};
