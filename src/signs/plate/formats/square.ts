import { area, block, blue, symbolOn, white } from "../drawing.ts";
import type { Format } from "../format.ts";
import { textPath, widthOf } from "../letters/text.ts";
import { addressOf, addressPitch, captionBlock, nameBlock } from "../parts.ts";

const [side, panel, band] = [120, 84, 34];
const left = { x: 6, width: 66, fill: white };
const right = { x: 79, width: 35, fill: white };

/** 120 × 120 mm: the symbol in the middle of a white field, and what it is in a band beneath. */
export const square: Format = {
  width: side,
  height: side,
  panel,
  draw(plate, bleed) {
    const { code, symbol } = plate;
    const top = side - band;
    const codeStyle = { weight: "bold", tracking: 0.03 } as const;
    const codeCap = Math.min(7.4, (right.width / widthOf(code, codeStyle)) * 0.74);
    const address = addressOf(plate, { width: right.width, max: 2.3, min: 1.3, lines: 3 });
    return [
      area({ x: -bleed, y: -bleed, width: side + 2 * bleed, height: top + bleed }, white),
      area({ x: -bleed, y: top, width: side + 2 * bleed, height: band + bleed }, blue),
      symbolOn(symbol, (side - panel) / 2, (top - panel) / 2, panel),
      nameBlock(plate, left, {
        y: top + 5.5,
        height: 15.5,
        lines: 2,
        kindCap: 2.6,
        max: 6,
        min: 1.8,
      }),
      captionBlock(plate, left, { y: top + 24.2, cap: 2, joined: true }),
      textPath(code, {
        ...codeStyle,
        x: right.x,
        y: top + 5.5 + codeCap,
        cap: codeCap,
        fill: white,
      }),
      block(
        address,
        { x: right.x, y: top + 5.5 + codeCap + 3.4, fill: white, weight: "medium" },
        addressPitch,
      ),
    ].join("");
  },
};
