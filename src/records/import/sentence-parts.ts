import { formatNumber } from "../../web/format.ts";

/** Numbers as each language writes them, and lists, for the sentences of an import. */

export const vi = (value: number): string => formatNumber(value, "vi");
export const en = (value: number): string => formatNumber(value, "en");
export const list = (items: readonly (string | number)[]): string => items.join(", ");
export const quoted = (items: readonly string[]): string =>
  items.map((item) => `“${item}”`).join(", ");
