import { area, block, blue, symbolOn, white } from "../drawing.ts";
import type { Format } from "../format.ts";
import { blockHeight, fit } from "../letters/fit.ts";
import { marksAbove } from "../letters/marks.ts";
import { sizeOf, textPath, widthOf } from "../letters/text.ts";
import { addressOf, addressPitch, bigName, captionBlock, upperLine } from "../parts.ts";

const [width, height, panel] = [750, 400, 232];
const names = { x: 42, width: 414 };
const whitePanel = { x: 484, y: 34, width: panel, height: height - 68 };

/**
 * 750 × 400 mm, the name sign of Circular 36/2006/TT-BVHTT: dark blue, white capitals without
 * serifs, the kind on the upper line and the name larger below; with the symbol on a white panel.
 */
export const nameSign: Format = {
  width,
  height,
  panel,
  draw(plate, bleed) {
    const code = { weight: "bold", tracking: 0.03, fill: blue } as const;
    const column = {
      x: whitePanel.x + 18,
      width: panel - 36,
      fill: blue,
      anchor: "middle" as const,
    };
    const middle = column.x + column.width / 2;
    const codeCap = Math.min(27, (column.width / widthOf(plate.code, code)) * 0.74);
    const codeTop = whitePanel.y + panel + 1;
    const address = addressOf(plate, { width: column.width, max: 9.5, min: 5, lines: 2 });
    const addressTop = codeTop + codeCap + 10;
    const captionTop =
      addressTop +
      address.cap +
      (address.lines.length - 1) * addressPitch * sizeOf(address.cap) +
      11;
    return [
      area({ x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }, blue),
      `<rect x="12" y="12" width="${width - 24}" height="${height - 24}" rx="12" fill="none" stroke="${white}" stroke-width="4"/>`,
      largeName(plate),
      area(whitePanel, white, 8),
      symbolOn(plate.symbol, whitePanel.x, whitePanel.y, panel),
      textPath(plate.code, {
        ...code,
        x: middle,
        y: codeTop + codeCap,
        cap: codeCap,
        anchor: "middle",
      }),
      block(
        address,
        { x: middle, y: addressTop, fill: blue, weight: "medium", anchor: "middle" },
        addressPitch,
      ),
      captionBlock(plate, column, { y: captionTop, cap: 6.6, joined: true }),
    ].join("");
  },
};

/** From the kind's baseline to the name's capitals, in millimetres. */
const minGap = 40;

/** Kind and name, together in the middle of the sign's height. */
function largeName(plate: Parameters<Format["draw"]>[0]): string {
  const upper = upperLine(plate);
  const kindCap = 40;
  const text = bigName(plate);
  const name = fit(text, {
    weight: "bold",
    width: names.width,
    height: height - 100 - (upper ? kindCap + minGap : 0),
    lines: 3,
    max: 92,
    min: 24,
  });
  const marks = (marksAbove(name.lines[0] ?? "") + 0.05) * sizeOf(name.cap);
  const gap = upper ? kindCap + Math.max(minGap, marks) : 0;
  const top = (height - gap - blockHeight(name)) / 2;
  const place = {
    x: names.x + names.width / 2,
    weight: "bold" as const,
    anchor: "middle" as const,
    fill: white,
  };
  return (
    (upper && textPath(upper, { ...place, y: top + kindCap, cap: kindCap, tracking: 0.08 })) +
    block(name, { ...place, y: top + gap })
  );
}
