import { area, block, clearance, frame, symbolOn } from "../drawing.ts";
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

const [width, height, panel] = [750, 400, 232];
const names = { x: 42, width: 414, film: "white", anchor: "middle" } as const;
const whitePanel = { x: 484, y: 34, width: panel, height: height - 68 };
const nameRoom = {
  y: whitePanel.y,
  height: whitePanel.height,
  lines: 3,
  kindCap: 40,
  gap: 40,
  max: 92,
  min: 24,
  middle: true,
};

/** From the trimmed edge to the white line, and how wide that is. */
const [inset, line] = [10, 4];

/**
 * 750 × 400 mm, the name sign of Circular 36/2006/TT-BVHTT: dark blue, white capitals without
 * serifs, the kind on the upper line and the name larger below; with the symbol on a white panel.
 */
export const nameSign: Format = {
  width,
  height,
  panel,
  radius: 24,
  maxRadius: 40,
  holes: {
    at: [28, width - 28].flatMap((x) => [28, height - 28].map((y) => [x, y] as const)),
    diameter: 6.6,
    max: 9,
  },
  nameCapitals: (plate) => fitName(plate, names, nameRoom).name.cap,
  draw(plate, { bleed, radius }) {
    const ground = groundOf(plate);
    const column = {
      x: whitePanel.x + 18,
      width: panel - 36,
      film: ground,
      anchor: "middle" as const,
    };
    const under = { film: ground, anchor: "middle" as const, x: column.x + column.width / 2 };
    const code = oneLine(plate.code, codeStyle, { ...column, cap: 27 });
    const codeTop = whitePanel.y + panel + clearance;
    const address = addressOf(plate, { width: column.width, max: 9.5, min: 5, lines: 2 });
    // An address of two lines takes its place from what stands around it.
    const apart = address.lines.length === 1 ? 9 : 6;
    const addressTop = codeTop + inkHeight(code) + apart;
    const captionTop = addressTop + inkHeight(address) + apart;
    return [
      area({ x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }, ground),
      frame(
        { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset },
        "white",
        line,
        Math.max(line, radius - inset),
      ),
      ...nameBlock(plate, names, nameRoom),
      area(whitePanel, "white", 8),
      symbolOn(plate.symbol, whitePanel.x, whitePanel.y, panel),
      ...block(code, { ...under, ...codeStyle, y: codeTop }),
      ...block(address, { ...under, weight: "medium", y: addressTop }),
      ...captionBlock(plate, column, { y: captionTop, cap: 6.6, joined: true }),
    ];
  },
};
