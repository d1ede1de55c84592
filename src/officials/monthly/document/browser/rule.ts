import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from "docx";
import { linesOf } from "./lines.ts";
import { font } from "./style.ts";

/** What a line of the letterhead is measured in. */
type Face = { size: number; isBold: boolean };

const canvas = document.createElement("canvas").getContext("2d");

/** The width of a text in twips; `size` in half points. Liberation Serif and Tinos are as wide. */
export function widthOf(text: string, { size, isBold }: Face): number {
  if (!canvas) throw new Error("No canvas to measure text on.");
  // A hundred times as large, since some browsers round widths to whole pixels.
  canvas.font = `${isBold ? "bold" : ""} ${size * 100}px "${font}", "Liberation Serif", Tinos, Times, serif`;
  return (canvas.measureText(text).width / 100) * 10;
}

/** Twips that a line stays away from the text beside it, at both ends together. */
const gap = 200;

/** A text broken where it says, and elsewhere between words, to fit a cell of a width in twips. */
export function linesIn(text: string, width: number, face: Face): string[] {
  return linesOf(text).flatMap((given) => {
    const lines = [""];
    for (const word of given.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      const fits = widthOf(longer, face) <= width - gap;
      if (lines.at(-1) === "" || fits) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** Under a text: a third to a half as long as its longest line (Mục II, 2b and 5b). */
const ruleShare = 0.42;

/** The lines of a text in the middle of a width in twips, and the rule below them. */
export function ruled(text: string, width: number, face: Face): Paragraph[] {
  const lines = linesIn(text, width, face);
  const { size, isBold } = face;
  const runs = lines.map(
    (line, index) => new TextRun({ text: line, bold: isBold, size, break: index === 0 ? 0 : 1 }),
  );
  const longest = Math.max(...lines.map((line) => widthOf(line, face)));
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: runs }),
    rule(Math.min(longest, width) * ruleShare, width),
  ];
}

/**
 * A solid line of a length in the middle of a width, both in twips: a border of an empty paragraph,
 * not an underlining, which would be as long as its text (Phụ lục I, Phần I, Mục II, 1b, 2b and 5b).
 */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}
