import type { Cell, Merge, Row } from "../tables/sheet.ts";

/** What a line of a table is that is no record, if it is none. */
export type LineKind = "section" | "total" | "footnote";

/** What a section says of the records below it; "other" says nothing, and "area" ends a ward. */
export type Section = { text: string; says: "ward" | "kind" | "area" | "other" };

type Table = {
  order: number | null;
  /** The columns of names, in which a line of one cell is a record. */
  names: readonly number[];
  merges: readonly Merge[];
  width: number;
};

const numeral = /^(?:[IVXLC]+|[A-HĐ])[.)\-:]?$/;
/** Of a record: "3", "3.", "1.3". */
const number = /^\d+(?:\.\d+)*[.)]?$/;
const leadingNumeral = /^(?:[IVXLC]+|[A-HĐ]|\d+(?:\.\d+)*)\s*[.)\-:]\s*/;
/** Streets are called "Cộng Hòa": the word must stand alone, or before what is summed. */
const total =
  /^(?:tổng|cộng|total|sum)\s*(?:[:(–-]|\d|$)|^tổng\s+(?:cộng|số|chiều|diện|toàn|các|cả)(?!\p{L})|^cộng\s+(?:phường|xã|mục|phần|trang|toàn|các|chung)(?!\p{L})/iu;
const footnote =
  /^(?:\*|\(\*+\)|ghi chú|chú thích|chú ý|lưu ý|nguồn\s*:|note(?!\p{L})|nơi nhận|người lập|tm\.|kt\.|ngày\s.*tháng|trang\s+\d+(?:\s*\/\s*\d+)?$|chủ tịch$|\(ký)/iu;
const ward =
  /^(?:các (?:đường|phố|tuyến)[\p{L}\s,]* )?(?:thuộc |trên )?(?:địa bàn )?(?:phường|xã|thị trấn|p\.|x\.|tt\.)\s*\p{L}/iu;
/** A street may be called after a xã, "Xã Đàn", but after no phường. */
const numberedWard = /^(?:phường|thị trấn|p\.)\s*\p{L}/iu;
const kind =
  /^(?:các )?(?:tuyến )?(đường|phố|ngõ|ngách|hẻm|đại lộ)(?: phố)?(?: đặt tên.*| mới)?$/iu;
const area = /^(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|khu vực|khu)\s/iu;

/** Null for a line that may be a record. */
export function lineKindOf(row: Row, table: Table, isBelowTotal: boolean): LineKind | null {
  const written = row.cells.flatMap((cell, column) => (cell ? [{ cell, column }] : []));
  const order = table.order === null ? null : (row.cells[table.order] ?? null);
  const others = written.filter(({ column }) => column !== table.order);
  const [first] = written;
  const [only] = others.length === 0 ? written : others;
  if (!first || !only) return null;
  const text = only.cell.text.trim();
  if (order !== null && number.test(order.text.trim())) {
    return others.length === 1 && numberedWard.test(text) ? "section" : null;
  }
  if (total.test(text.normalize("NFC")) || total.test(first.cell.text.trim())) return "total";
  // Below the total stand signatures; a record would have its number.
  if (isBelowTotal && (table.order !== null || footnote.test(text))) {
    return isSectionText(order, text, first.column, row, table) ? "section" : "footnote";
  }
  if (others.length > 1) return null;
  if (footnote.test(text)) return "footnote";
  if (isSectionText(order, text, only.column, row, table)) return "section";
  return table.names.includes(only.column) ? null : "footnote";
}

function isSectionText(
  order: Cell | null,
  text: string,
  column: number,
  row: Row,
  table: Table,
): boolean {
  if (order && numeral.test(order.text.trim())) return true;
  if (leadingNumeral.test(text) && /^[IVXLCA-HĐ]/.test(text)) return true;
  if (ward.test(text) || kind.test(text) || area.test(text)) return true;
  return isMergedAcross(row, column, table) && /\p{L}/u.test(text);
}

const isMergedAcross = ({ line }: Row, column: number, { merges, width }: Table): boolean =>
  merges.some(
    ({ fromLine, toLine, fromColumn, toColumn }) =>
      fromLine <= line &&
      line <= toLine &&
      fromColumn <= column &&
      column <= toColumn &&
      2 * (toColumn - fromColumn + 1) > width,
  );

/** What a line says that `lineKindOf` calls a section. */
export function readSection(row: Row, order: number | null): Section {
  const cells = row.cells.filter((cell, column) => cell !== null && column !== order);
  const text = (cells[0] ?? row.cells.find((cell) => cell !== null))?.text ?? "";
  const plain = text.normalize("NFC").replace(leadingNumeral, "").replace(/\s+/g, " ").trim();
  if (ward.test(plain)) return { text: wardIn(plain), says: "ward" };
  const [, kindOfStreet] = kind.exec(plain) ?? [];
  if (kindOfStreet) return { text: kindOfStreet.toLowerCase(), says: "kind" };
  return { text: plain, says: area.test(plain) ? "area" : "other" };
}

/** "Các đường thuộc phường Trần Lãm (12 đường)": the ward alone. */
const wardIn = (text: string): string =>
  text
    .slice(Math.max(0, text.search(/(?:phường|xã|thị trấn|p\.|x\.|tt\.)\s*\p{Lu}/iu)))
    .replace(/\s*[:(;].*$/, "");
