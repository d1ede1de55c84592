import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from "docx";
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

/** The longest line of a text that is broken between words to fit a width, in twips. */
export function longestLine(text: string, width: number, face: Face): number {
  let [longest, line] = [0, ""];
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    line = widthOf(longer, face) <= width ? longer : word;
    longest = Math.max(longest, widthOf(line, face));
  }
  return Math.min(longest, width);
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
