import {
  AlignmentType,
  BorderStyle,
  type IStylesOptions,
  type ITableBordersOptions,
  LineRuleType,
} from "docx";

/**
 * How an administrative document is set: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, whose Mục I and
 * II the numbers below name. Sizes are those of its table of samples (Mục V).
 */

/** Rounded up, so that no margin is too narrow by a part of a twip. */
const twips = (millimetres: number): number => Math.ceil((millimetres / 25.4) * 1440);

/** Half points. */
const points = (size: number): number => size * 2;

/** Mục I, 4: Times New Roman, black. Mục II, 6e: the text in 13 to 14 points. */
export const font = "Times New Roman";
export const sizes = {
  /** II, 1a and 2b. */
  nation: points(12),
  organisation: points(12),
  /** II, 1b. */
  motto: points(13),
  /** II, 3c and 4c. */
  number: points(13),
  text: points(14),
  table: points(13),
  /** II, 9d: the words "Nơi nhận", and the list below them. */
  recipients: points(12),
  recipient: points(11),
};

/** Mục I, 1 and 3: A4, upright; above and below 20 to 25 mm, left 30 to 35, right 15 to 20. */
export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(15),
    header: twips(10),
  },
};

/** Of the text, in twips. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** Twips; II, 6e: at least 6 points between paragraphs, lines from single to one and a half. */
export const paragraphGap = 120;
const singleLine = { line: 240, lineRule: LineRuleType.AUTO };

/** II, 6e: a paragraph begins 1 cm or 1.27 cm further in. */
export const firstLine = twips(10);

/** Both are real styles, so that a reader's outline and an office's template know them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: sizes.text, color: "000000", language: { value: "vi-VN" } },
      paragraph: { spacing: singleLine },
    },
    // II, 5b: the kind of document and what it is about, in the middle, upright, bold.
    title: {
      run: { font, size: sizes.text, bold: true, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, ...singleLine } },
    },
    // II, 6đ: number and title of a clause on a line of their own, upright, bold, as large as the text.
    heading1: {
      run: { font, size: sizes.text, bold: true, color: "000000" },
      paragraph: {
        keepNext: true,
        indent: { firstLine },
        spacing: { before: 160, after: paragraphGap, ...singleLine },
        outlineLevel: 0,
      },
    },
  },
};

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Of a table that only sets its cells side by side. */
export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
