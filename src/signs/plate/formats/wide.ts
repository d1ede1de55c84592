import { area, block, blue, symbolOn, white } from "../drawing.ts";
import type { Format } from "../format.ts";
import { sizeOf, textPath, widthOf } from "../letters/text.ts";
import { addressOf, addressPitch, captionBlock, nameBlock } from "../parts.ts";

const [width, height, panel] = [180, 120, 112];
const column = { x: 127, width: 46.5, fill: white };

/**
 * 180 × 120 mm, the size of the steel plates in Đà Nẵng: a white square as high as the plate for
 * the symbol, and a blue column that says whose sign it is.
 */
export const wide: Format = {
  width,
  height,
  panel,
  draw(plate, bleed) {
    const { code, symbol } = plate;
    const edge = (height - panel) / 2;
    const address = addressOf(plate, { width: column.width, max: 3, min: 1.5, lines: 3 });
    const pitch = addressPitch * sizeOf(address.cap);
    const addressTop = height - 8.5 - address.cap - (address.lines.length - 1) * pitch;
    const codeStyle = { weight: "bold", tracking: 0.03 } as const;
    const codeCap = Math.min(10, (column.width / widthOf(code, codeStyle)) * 0.74);
    const codeLine = addressTop - 4.2;
    return [
      area({ x: -bleed, y: -bleed, width: height + bleed, height: height + 2 * bleed }, white),
      area(
        { x: height, y: -bleed, width: width - height + bleed, height: height + 2 * bleed },
        blue,
      ),
      symbolOn(symbol, edge, edge, panel),
      nameBlock(plate, column, { y: 9, height: 45, lines: 4, kindCap: 4, max: 9, min: 2.6 }),
      captionBlock(plate, column, { y: 62.5, cap: 2.5 }),
      textPath(code, { ...codeStyle, x: column.x, y: codeLine, cap: codeCap, fill: white }),
      block(address, { x: column.x, y: addressTop, fill: white, weight: "medium" }, addressPitch),
    ].join("");
  },
};
