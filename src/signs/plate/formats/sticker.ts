import type { Language } from "../../../city.ts";
import { area, block, clearance, symbolOn, upwards } from "../drawing.ts";
import type { Format, Named, Plate } from "../format.ts";
import { fit, inkHeight } from "../letters/fit.ts";
import { inkOf } from "../letters/ink.ts";
import { sizeOf } from "../letters/text.ts";
import { messages } from "../messages.ts";
import { addressOf, bigName, codeStyle, groundOf, oneLine, upperLine } from "../parts.ts";
import type { Shape } from "../shapes.ts";

const [side, panel] = [80, 74];

/** Between the quiet zone and the distance that letters keep from the edge. */
const strip = side - clearance - panel;

/**
 * 80 × 80 mm, to stick on a sign that hangs already. The symbol takes all but a line beneath and one
 * beside, which runs upwards: any smaller, and nobody reads it from the pavement. All of it is white,
 * so that no letter is near the edge of a ground.
 */
export const sticker: Format = {
  width: side,
  height: side,
  panel,
  radius: 3,
  // The letters stand on lines that reach into both corners.
  maxRadius: 3,
  holes: { at: [], diameter: 0, max: 0 },
  nameCapitals: (plate) => lineBeneath(plate).name.cap,
  draw(plate, { bleed }) {
    const film = groundOf(plate);
    const { code, name } = lineBeneath(plate);
    const middle = (height: number) => panel + (strip - height) / 2;
    return [
      area({ x: -bleed, y: -bleed, width: side + 2 * bleed, height: side + 2 * bleed }, "white"),
      symbolOn(plate.symbol, 0, 0, panel),
      ...block(name, { film, weight: "bold", x: clearance, y: middle(inkHeight(name)) }),
      ...block(code, {
        ...codeStyle,
        film,
        anchor: "end",
        x: side - clearance,
        y: middle(inkHeight(code)),
      }),
      ...beside(plate).map((shape) => upwards(shape, panel, panel - gap)),
    ];
  },
};

/** The name and the code beneath the symbol, as large as they fit beside each other. */
function lineBeneath(plate: Named) {
  const code = oneLine(plate.code, codeStyle, { width: 20, cap: 2.8 });
  const name = fit([upperLine(plate), bigName(plate)].filter(Boolean).join(" "), {
    weight: "bold",
    width: side - 2 * clearance - gap - widthIn(plate.code, code.cap),
    height: strip,
    lines: 1,
    max: 2.4,
    // As tall as a small x on a food label is at least: Regulation (EU) 1169/2011, 13(2).
    min: 1.2,
  });
  return { code, name };
}

/** Between texts on one line. */
const gap = 2;

const widthIn = (code: string, cap: number): number => {
  const { left, right } = inkOf(code, codeStyle);
  return (right - left) * sizeOf(cap);
};

/** What stands beside the symbol, as if it lay from 0, 0: captions, and the address at the end. */
function beside(plate: Plate): Shape[] {
  const style = { weight: "medium", film: groundOf(plate) } as const;
  const length = panel - gap - clearance;
  const address = addressOf(plate, { width: 22, height: strip, max: 1.5, min: 0.9, lines: 1 });
  const { left, right } = inkOf(plate.host, style);
  const rest = length - gap - (right - left) * sizeOf(address.cap);
  const said = (["vi", "en"] as const).map((language) => saidIn(plate, language)).join("    ");
  const caption = oneLine(said, style, { width: rest, cap: 1.5 });
  const middle = (height: number) => (strip - height) / 2;
  return [
    ...block(caption, { ...style, x: 0, y: middle(inkHeight(caption)) }),
    ...block(address, { ...style, anchor: "end", x: length, y: middle(inkHeight(address)) }),
  ];
}

function saidIn({ retired: isRetired }: Plate, language: Language): string {
  const { retired, caption } = messages[language].printed;
  return isRetired ? retired : caption.join(" ");
}
