import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import type { ReportDocument } from "../model.ts";
import { blank } from "../vietnamese.ts";
import { paragraph } from "./body.ts";
import { itemsOf, linesOf } from "./lines.ts";
import { sideBySide } from "./side-by-side.ts";
import { sizes, textWidth } from "./style.ts";

/** Twips between position and name, for the signature and its image (Mục II, 7d and 8a). */
const roomToSign = 1_400;

/** The last sentence, and below it who gets the document (cell 9b) and who signs it (7a to 7c). */
export const foot = ({ letterhead, closing }: ReportDocument): (Paragraph | Table)[] => [
  paragraph(closing, true),
  new Paragraph({ keepNext: true, spacing: { line: 120 }, children: [] }),
  sideBySide(Math.round(textWidth / 2), [[recipients(letterhead), signature(letterhead)]]),
];

/** Cell 9b (Mục II, 9d): as above, who else, and what the office keeps. */
function recipients({ copies, drafter }: ReportDocument["letterhead"]): Paragraph[] {
  const others = itemsOf(copies).map((one) => `- ${one};`);
  const list = ["- Như trên;", ...others, `- Lưu: VT, ${drafter || "……"}.`];
  return [
    new Paragraph({
      children: [
        new TextRun({ text: "Nơi nhận:", bold: true, italics: true, size: sizes.recipients }),
      ],
    }),
    ...list.map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: sizes.recipient })] }),
    ),
  ];
}

/** Cells 7a to 7c (Mục II, 7đ): position in bold capitals, room for the signature, the name in bold. */
function signature({ signerTitle, signer }: ReportDocument["letterhead"]): Paragraph[] {
  const titles = linesOf(signerTitle);
  const bold = (text: string, before = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      children: [new TextRun({ text, bold: true })],
    });
  return [
    ...(titles.length > 0 ? titles : [blank]).map((title) => bold(title.toLocaleUpperCase("vi"))),
    bold(signer || blank, roomToSign),
  ];
}
