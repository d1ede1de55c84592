import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Column, ReportDocument } from "../model.ts";
import { pictureOf } from "./picture.ts";
import { firstLine, paragraphGap, sizes, textWidth } from "./style.ts";

/** Cell 6 (Phụ lục I, Phần I, Mục II, 6): warnings, introduction and numbered sections. */
export async function body(report: ReportDocument): Promise<(Paragraph | Table)[]> {
  const { warnings, introduction, sections } = report;
  const blocks = await Promise.all(
    sections.flatMap(({ heading, blocks: ofSection }, index) => [
      [headingOf(`${index + 1}. ${heading}`)],
      ...ofSection.map(blockOf),
    ]),
  );
  return [...warnings.map(warning), paragraph(introduction), ...blocks.flat()];
}

/** A paragraph of the text: both edges straight, its first line further in (II, 6e). */
export const paragraph = (text: string, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { after: paragraphGap },
    keepNext,
    children: [new TextRun(text)],
  });

const headingOf = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

/** In a frame, so that no reader takes the figures for what they are not. */
const warning = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: paragraphGap * 2 },
    indent: { left: 100, right: 100 },
    border: {
      top: { ...line, space: 4 },
      bottom: { ...line, space: 4 },
      left: { ...line, space: 4 },
      right: { ...line, space: 4 },
    },
    children: [new TextRun({ text, bold: true })],
  });

async function blockOf(block: Block): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case "text":
      return [paragraph(block.text)];
    case "table":
      return [table(block.columns, block.rows), afterTable()];
    case "chart":
      return chart(block);
  }
}

/** Word joins two tables that nothing stands between. */
const afterTable = (): Paragraph =>
  new Paragraph({ spacing: { line: 120 }, children: [new TextRun({ size: 8 })] });

function table(columns: readonly Column[], rows: readonly string[][]): Table {
  const widths = columns.map(({ share }) => Math.round(share * textWidth));
  // Rows are few: all but the last keep with the next, so that a page holds the whole table.
  const cellOf = (text: string, index: number, isHead: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : (columns[index]?.align ?? AlignmentType.LEFT),
          spacing: { before: 30, after: 30 },
          keepNext,
          children: text.split("\n").map(
            (part, n) =>
              new TextRun({
                text: part,
                bold: isHead,
                size: sizes.table,
                break: n === 0 ? 0 : 1,
              }),
          ),
        }),
      ],
    });
  const rowOf = (cells: readonly string[], isHead: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, index) => cellOf(text, index, isHead, keepNext)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { left: 80, right: 80 },
    rows: [
      rowOf(
        columns.map(({ title }) => title),
        true,
        true,
      ),
      ...rows.map((cells, index) => rowOf(cells, false, index < rows.length - 1)),
    ],
  });
}

/** Pixels to an inch, and twips, as Word reckons a picture's size. */
const [pixels, twips] = [96, 1440];

async function chart({
  svg,
  alt,
  caption,
}: Extract<Block, { kind: "chart" }>): Promise<Paragraph[]> {
  const { bytes, height, width } = await pictureOf(svg);
  const shown = (textWidth / twips) * pixels;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: bytes,
          transformation: { width: shown, height: (shown * height) / width },
          altText: { name: caption, title: caption, description: alt },
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: paragraphGap },
      children: [new TextRun({ text: caption, italics: true, size: sizes.table })],
    }),
  ];
}
