import { area, block, symbolOn } from "../drawing.ts";
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

const [width, height, panel] = [180, 120, 112];
const column = { x: 127, width: 46.5, film: "white" } as const;
const [top, bottom] = [12.5, height - 12.5];
const nameRoom = {
  y: top,
  height: 43.5,
  lines: 4,
  kindCap: 4,
  gap: 4,
  max: 9,
  min: 2.6,
};

/**
 * 180 × 120 mm, the size of the steel plates in Đà Nẵng: a white square as high as the plate for
 * the symbol, and a blue column that says whose sign it is.
 */
export const wide: Format = {
  width,
  height,
  panel,
  radius: 6,
  maxRadius: 10,
  // Above and below the column, since the symbol's quiet zone reaches almost to the other edges.
  holes: {
    at: [
      [150, 6],
      [150, height - 6],
    ],
    diameter: 4.5,
    max: 6.6,
  },
  nameCapitals: (plate) => fitName(plate, column, nameRoom).name.cap,
  draw(plate, { bleed }) {
    const edge = (height - panel) / 2;
    const address = addressOf(plate, { width: column.width, max: 3, min: 1.5, lines: 3 });
    const addressTop = bottom - inkHeight(address);
    const code = oneLine(plate.code, codeStyle, { ...column, cap: 10 });
    return [
      area({ x: -bleed, y: -bleed, width: height + bleed, height: height + 2 * bleed }, "white"),
      area(
        { x: height, y: -bleed, width: width - height + bleed, height: height + 2 * bleed },
        groundOf(plate),
      ),
      symbolOn(plate.symbol, edge, edge, panel),
      ...nameBlock(plate, column, nameRoom),
      ...captionBlock(plate, column, { y: 60.5, cap: 2.5 }),
      ...block(code, { ...column, ...codeStyle, y: addressTop - 4 - inkHeight(code) }),
      ...block(address, { ...column, weight: "medium", y: addressTop }),
    ];
  },
};
