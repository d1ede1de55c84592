import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { noBorders, textWidth } from "./style.ts";

/**
 * Sets parts side by side over the width of the text, in a table that has no lines.
 * @param left the width of the left column in twips; the right one has the rest.
 * @param rows each with what stands left and right; no page's end comes in between.
 */
export const sideBySide = (left: number, rows: readonly [Paragraph[], Paragraph[]][]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [left, textWidth - left],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      ([first, second]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(left, first), cell(textWidth - left, second)],
        }),
    ),
  });

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children });
