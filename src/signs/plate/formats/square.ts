import { area, block, clearance, symbolOn } from "../drawing.ts";
import type { Format } from "../format.ts";
import { inkHeight } from "../letters/fit.ts";
import {
  addressOf,
  captionBlock,
  codeStyle,
  fitName,
  groundOf,
  nameBlock,
  oneLine,
} from "../parts.ts";

const [side, panel, band] = [120, 84, 34];
const top = side - band;
const names = { x: 6, width: 66, film: "white" } as const;
const right = { x: 79, width: 35, film: "white" } as const;
const textTop = top + clearance;
const nameRoom = {
  y: textTop + 1,
  height: 17.5,
  lines: 2,
  kindCap: 2.6,
  gap: 2.6,
  max: 6,
  min: 1.8,
};

/** 120 × 120 mm: the symbol in the middle of a white field, and what it is in a band beneath. */
export const square: Format = {
  width: side,
  height: side,
  panel,
  radius: 6,
  maxRadius: 6,
  // Beside the symbol, where neither its quiet zone nor a letter is near.
  holes: {
    at: [9, side - 9].flatMap((x) => [9, top - 9].map((y) => [x, y] as const)),
    diameter: 4.5,
    max: 9,
  },
  nameCapitals: (plate) => fitName(plate, names, nameRoom).name.cap,
  draw(plate, { bleed }) {
    const code = oneLine(plate.code, codeStyle, { ...right, cap: 7.4 });
    const address = addressOf(plate, { width: right.width, max: 2.3, min: 1.3, lines: 3 });
    return [
      area({ x: -bleed, y: -bleed, width: side + 2 * bleed, height: top + bleed }, "white"),
      area({ x: -bleed, y: top, width: side + 2 * bleed, height: band + bleed }, groundOf(plate)),
      symbolOn(plate.symbol, (side - panel) / 2, (top - panel) / 2, panel),
      ...nameBlock(plate, names, nameRoom),
      ...captionBlock(plate, names, { y: textTop + 20.5, cap: 2, joined: true }),
      ...block(code, { ...right, ...codeStyle, y: textTop + 2.5 }),
      ...block(address, { ...right, weight: "medium", y: textTop + 5.9 + inkHeight(code) }),
    ];
  },
};
