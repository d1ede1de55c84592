import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { ReportDocument } from "../model.ts";
import { body } from "./body.ts";
import { foot } from "./foot.ts";
import { head } from "./head.ts";
import { linesOf } from "./lines.ts";
import { page, sizes, styles } from "./style.ts";

/**
 * Sets a report as an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * @returns a file in Office Open XML (ISO/IEC 29500).
 * @throws Error where the browser cannot draw its charts.
 */
export async function writeDocument(report: ReportDocument): Promise<Blob> {
  const { type, subject, letterhead } = report;
  const office = linesOf(letterhead.organisation).join(" ");
  const document = new Document({
    title: [type, ...linesOf(subject)].join(" "),
    creator: office,
    lastModifiedBy: office,
    compatibility: { version: 15 },
    styles,
    sections: [
      {
        // Mục I, 7: the first page shows no number.
        properties: { page, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
        children: [...head(report), ...(await body(report)), ...foot(report)],
      },
    ],
  });
  return Packer.toBlob(document);
}

/** Mục I, 7: Arabic digits of 13 to 14 points in the middle of the upper margin. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.text })],
      }),
    ],
  });
