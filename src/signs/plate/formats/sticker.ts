import type { Language } from "../../../city.ts";
import { area, block, blue, red, symbolOn, white } from "../drawing.ts";
import type { Format } from "../format.ts";
import { blockHeight, fit } from "../letters/fit.ts";
import { sizeOf, textPath, widthOf } from "../letters/text.ts";
import { messages } from "../messages.ts";
import { addressOf, addressPitch, bigName, upperLine } from "../parts.ts";

const [side, panel] = [80, 74];
const strip = side - panel;

/**
 * 80 × 80 mm, to stick on a sign that hangs already. The symbol takes all but a strip beneath and
 * one beside, in which the text runs upwards: any smaller, and nobody reads it from the pavement.
 */
export const sticker: Format = {
  width: side,
  height: side,
  panel,
  draw(plate, bleed) {
    const ground = plate.retired ? red : blue;
    const code = { weight: "bold", tracking: 0.03, cap: 3.4, fill: white } as const;
    const codeWidth = widthOf(plate.code, code) * sizeOf(code.cap);
    const name = fit([upperLine(plate), bigName(plate)].filter(Boolean).join(" "), {
      weight: "bold",
      width: side - 2 * margin - 4 - codeWidth,
      height: 4.4,
      lines: 2,
      max: 2.7,
      min: 1.1,
    });
    return [
      area({ x: -bleed, y: -bleed, width: panel + bleed, height: panel + bleed }, white),
      area({ x: -bleed, y: panel, width: side + 2 * bleed, height: strip + bleed }, ground),
      area({ x: panel, y: -bleed, width: strip + bleed, height: side + 2 * bleed }, ground),
      symbolOn(plate.symbol, 0, 0, panel),
      block(name, {
        x: margin,
        // Two stacked marks reach higher than a dot reaches low.
        y: panel + (strip - blockHeight(name)) / 2 + 0.25,
        weight: "bold",
        fill: white,
      }),
      textPath(plate.code, {
        ...code,
        x: side - margin,
        y: panel + (strip + code.cap) / 2,
        anchor: "end",
      }),
      `<g transform="translate(${panel} ${panel}) rotate(-90)">${upwards(plate)}</g>`,
    ].join("");
  },
};

const margin = 3;

/** What the strip beside the symbol says, as if it lay: 0, 0 is its lower left corner. */
function upwards(plate: Parameters<Format["draw"]>[0]): string {
  const address = addressOf(plate, {
    width: 25,
    height: 4.3,
    max: 1.9,
    min: 1,
    lines: 2,
  });
  const lines = address.lines.length;
  const place = { fill: white, weight: "medium" } as const;
  const said = (language: Language): string => {
    const { retired, caption } = messages[language].printed;
    return plate.retired ? retired : caption.join(" ");
  };
  const height = address.cap + (lines - 1) * addressPitch * sizeOf(address.cap);
  return [
    textPath(said("vi"), { ...place, x: 1, y: 2.55, cap: 1.55 }),
    textPath(said("en"), { ...place, x: 1, y: 5.1, cap: 1.55 }),
    block(
      address,
      { ...place, x: panel - margin, y: (strip - height) / 2, anchor: "end" },
      addressPitch,
    ),
  ].join("");
}
