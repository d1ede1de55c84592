/** opentype.js 2.0.0 ships no types. These are the parts of it that `build.ts` uses. */
declare module "opentype.js" {
  export type PathCommand =
    | { type: "M"; x: number; y: number }
    | { type: "L"; x: number; y: number }
    | { type: "Q"; x1: number; y1: number; x: number; y: number }
    | { type: "C"; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: "Z" };

  export type Glyph = {
    advanceWidth: number;
    /** y down, the baseline at `y`. */
    getPath(x: number, y: number, fontSize: number): { commands: PathCommand[] };
  };

  export type Font = {
    unitsPerEm: number;
    charToGlyph(character: string): Glyph;
    /** 0 where the font has no such character. */
    charToGlyphIndex(character: string): number;
    /** By GPOS where the font has it. */
    getKerningValue(left: Glyph, right: Glyph): number;
  };

  const opentype: { parse(font: ArrayBuffer): Font };
  export default opentype;
}
