import { AlignmentType, HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import type { Letterhead } from "../../../queries/letterhead-parts.ts";
import type { ReportDocument } from "../model.ts";
import { blank } from "../vietnamese.ts";
import { itemsOf } from "./lines.ts";
import { linesIn, rule, ruled, widthOf } from "./rule.ts";
import { sideBySide } from "./side-by-side.ts";
import { firstLine, paragraphGap, sizes, textWidth } from "./style.ts";

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

/** The office stands on the left, the nation on the right, in one line each (Mục IV, cells 1 to 4). */
const left = Math.round(textWidth * 0.45);
const right = textWidth - left;

/** Twips between a hyphen and the words behind it, under which their next lines begin. */
const hanging = 160;

const capitals = (text: string): string => text.toLocaleUpperCase("vi");

/** All that stands above the text: cells 1 to 5a and 9a. */
export const head = ({ letterhead, type, subject }: ReportDocument): (Paragraph | Table)[] => [
  sideBySide(left, [
    [office(letterhead), country()],
    [[number(letterhead)], [placeAndDay(letterhead)]],
  ]),
  ...title(type, subject),
  ...addressees(letterhead),
];

const centred = (run: TextRun, before = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [run] });

/** Cell 1 (Mục II, 1): the line is as long as the motto. */
const country = (): Paragraph[] => [
  centred(new TextRun({ text: nation, bold: true, size: sizes.nation })),
  centred(new TextRun({ text: motto, bold: true, size: sizes.motto })),
  rule(widthOf(motto, { size: sizes.motto, isBold: true }), right),
];

/** Cell 2 (Mục II, 2). */
const office = ({ superior, organisation }: Letterhead): Paragraph[] => [
  ...linesIn(capitals(superior || blank), left, { size: sizes.organisation, isBold: false }).map(
    (line) => centred(new TextRun({ text: line, size: sizes.organisation })),
  ),
  ...ruled(capitals(organisation || blank), left, { size: sizes.organisation, isBold: true }),
];

/** Cell 3 (Mục II, 3): the number is given by the office's register. */
const number = ({ symbol }: Letterhead): Paragraph =>
  centred(
    new TextRun({ text: `Số: ……/BC-${capitals(symbol) || "……"}`, size: sizes.number }),
    paragraphGap,
  );

/** Cell 4 (Mục II, 4): the day is that on which it is signed. */
const placeAndDay = ({ place }: Letterhead): Paragraph =>
  centred(
    new TextRun({
      text: `${place || "…………"}, ngày …… tháng …… năm ……`,
      italics: true,
      size: sizes.number,
    }),
    paragraphGap,
  );

/** Cell 5a (Mục II, 5). */
const title = (type: string, subject: string): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(type)] }),
  ...ruled(subject, textWidth, { size: sizes.text, isBold: true }),
];

/** Cell 9a (Mục II, 9d): one stands behind the words, several below them, each behind a hyphen. */
function addressees(letterhead: Letterhead): Paragraph[] {
  const [first = blank, ...others] = itemsOf(letterhead.addressees);
  const spacing = { before: 240, after: 240 };
  if (others.length === 0) {
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing,
        children: [new TextRun(`Kính gửi: ${first}`)],
      }),
    ];
  }
  const all = [first, ...others];
  const hyphens = firstLine + Math.round(widthOf("Kính gửi:", { size: sizes.text, isBold: false }));
  return [
    new Paragraph({
      indent: { firstLine },
      spacing: { before: 240 },
      children: [new TextRun("Kính gửi:")],
    }),
    ...all.map((one, index) => {
      const isLast = index === all.length - 1;
      return new Paragraph({
        indent: { left: hyphens + hanging, hanging },
        spacing: { after: isLast ? 240 : 0 },
        children: [new TextRun(`- ${one}${isLast ? "." : ";"}`)],
      });
    }),
  ];
}
