import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import opentype, { type Font, type PathCommand } from "opentype.js";
import { baseOf } from "../src/signs/plate/letters/base.ts";
import { messages } from "../src/signs/plate/messages.ts";

/**
 * Draws `outlines.ts` from the font Be Vietnam Pro (bettergui/BeVietnamPro, SIL Open Font Licence
 * 1.1), so that a plate looks the same on a machine without it. With `--check` it writes nothing
 * and says, with exit status 1, if the file is not what would be drawn.
 *
 * A Vietnamese alphabet repeats itself: Ấ, Ẩ and Ẫ are the same A with the same circumflex. Every
 * contour is therefore kept once, as a path from its own first point, and a letter is a list of
 * contours with where each begins. Units are thousandths of the letter's size, y down.
 */

const file = fileURLToPath(import.meta.resolve("../src/signs/plate/letters/outlines.ts"));
const drawn = sourceOf({ bold: weight(700, capitals()), medium: weight(500, captionLetters()) });

if (!process.argv.includes("--check")) {
  writeFileSync(file, drawn);
} else if (readFileSync(file, "utf8") !== drawn) {
  process.stderr.write(
    "src/signs/plate/letters/outlines.ts is not current: run `npm run letters`.\n",
  );
  process.exitCode = 1;
}

/** What names and codes are set in: capitals, figures, and the marks that names have. */
function capitals(): string {
  return `${vietnamese().toUpperCase()}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -–.,/()'’&+:·`;
}

/** What captions and addresses are set in: their own letters, and what a host name may have. */
function captionLetters(): string {
  const said = Object.values(messages).flatMap(({ printed }) => Object.values(printed).flat());
  return `${said.join("")} abcdefghijklmnopqrstuvwxyz0123456789-.:`;
}

/** Every small letter that has a mark: twelve vowels in six tones, and đ. */
function vietnamese(): string {
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const vowels = Array.from("aăâeêioôơuưy").flatMap((vowel) => tones.map((tone) => vowel + tone));
  return `${vowels.join("")}đ`.normalize("NFC");
}

type Weight = { contours: string[]; letters: string[]; kerning: string[] };

function weight(number: number, characters: string): Weight {
  const [latin, vietnamese] = [read("latin", number), read("vietnamese", number)];
  const known = new Map<string, number>();
  const letters = [...new Set(characters)].sort().map((character) => {
    const font = [latin, vietnamese].find((font) => font.charToGlyphIndex(character) > 0);
    if (!font) throw new Error(`The font has no "${character}".`);
    const glyph = font.charToGlyph(character);
    const placed = contoursOf(glyph.getPath(0, 0, 1000).commands).map(({ x, y, path }) => {
      const index = known.get(path) ?? known.size;
      known.set(path, index);
      return ` ${index},${x},${y}`;
    });
    return `${character}${glyph.advanceWidth}${placed.join("")}`;
  });
  return { contours: [...known.keys()], letters, kerning: kerningOf(latin, characters) };
}

function read(subset: string, number: number): Font {
  const name = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${number}-normal.woff`;
  const font = opentype.parse(
    Uint8Array.from(readFileSync(fileURLToPath(import.meta.resolve(name)))).buffer,
  );
  if (font.unitsPerEm !== 1000) throw new Error(`${name} has other units than thousandths.`);
  return font;
}

type Contour = { x: number; y: number; path: string };

/** Each contour in whole units, relative to where it begins. */
function contoursOf(commands: readonly PathCommand[]): Contour[] {
  const contours: Contour[] = [];
  let at = { x: 0, y: 0 };
  for (const command of commands) {
    if (command.type === "Z") continue;
    if (command.type === "C") throw new Error("A TrueType outline has no cubic curves.");
    const [x, y] = [Math.round(command.x), Math.round(command.y)];
    const contour = contours.at(-1) ?? { path: "" };
    if (command.type === "M") contours.push({ x, y, path: "" });
    else if (command.type === "L") contour.path += line(x - at.x, y - at.y);
    else {
      const bend = [Math.round(command.x1) - at.x, Math.round(command.y1) - at.y];
      contour.path += `q${numbers(...bend, x - at.x, y - at.y)}`;
    }
    at = { x, y };
  }
  return contours;
}

function line(dx: number, dy: number): string {
  if (dx === 0 && dy === 0) return "";
  if (dy === 0) return `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${numbers(dx, dy)}`;
}

function numbers(...values: number[]): string {
  return values.join(" ").replaceAll(" -", "-");
}

/**
 * Pairs that stand closer or wider, by their letters without marks: `AV-52`. Less than fifteen
 * thousandths of the letter's size is not seen.
 */
function kerningOf(font: Font, characters: string): string[] {
  const bases = [...new Set(Array.from(characters, baseOf))].filter((base) => base !== " ").sort();
  return bases.flatMap((left) =>
    bases.flatMap((right) => {
      const value = font.getKerningValue(font.charToGlyph(left), font.charToGlyph(right));
      return Math.abs(value) >= 15 ? [`${left}${right}${value}`] : [];
    }),
  );
}

function sourceOf(weights: Record<string, Weight>): string {
  const list = (name: string, items: readonly string[]) => `  ${name}: \`${items.join("\n")}\`,\n`;
  const parts = Object.entries(weights).map(
    ([name, { contours, letters, kerning }]) =>
      `export const ${name} = {\n${list("contours", contours)}${list("letters", letters)}${list("kerning", kerning)}};\n`,
  );
  return `/**
 * Drawn by \`cli/letters.ts\`, not by hand. Outlines of Be Vietnam Pro, Bold and Medium, copyright 2021
 * The Be Vietnam Pro Project Authors (https://github.com/bettergui/BeVietnamPro), under the SIL
 * Open Font License, version 1.1 (https://openfontlicense.org).
 */

${parts.join("\n")}`;
}
