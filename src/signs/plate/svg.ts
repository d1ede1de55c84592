import { escapeXml } from "../../web/xml.ts";
import { type Drawing, films, filmsOf, type Shape, short } from "./shapes.ts";

/** The name by which print-and-cut programs know a line to cut along, and how wide it is shown. */
export const cutName = "CutContour";
export const hairline = 0.1;

export type SvgOptions = {
  /** The artwork alone, for a sheet from an office's printer; all layers unless told otherwise. */
  artworkOnly?: boolean;
  /** Stands behind each layer's id, so that several plates may be in one page. */
  idSuffix?: string;
};

/**
 * A drawing as SVG at its true size. Its layers are groups with the ids `artwork`, `cut`, `holes` and,
 * where there are cut marks, `marks`, which Inkscape and Illustrator show as layers; each shape bears
 * its film's name as its class.
 */
export function svgOf(drawing: Drawing, { artworkOnly = false, idSuffix = "" }: SvgOptions = {}) {
  const { title, width, height, margin, artwork, cut, holes, marks } = drawing;
  const [fullWidth, fullHeight] = [short(width + 2 * margin), short(height + 2 * margin)];
  const layer = (id: string, attributes: string, paths: readonly string[]) =>
    `<g id="${id}${idSuffix}" inkscape:groupmode="layer" inkscape:label="${id}"${attributes}>${paths.join("")}</g>`;
  const lines = (colour: string) => ` fill="none" stroke="${colour}" stroke-width="${hairline}"`;
  const line = (d: string) => `<path d="${d}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${fullWidth}mm" height="${fullHeight}mm" viewBox="${short(-margin)} ${short(-margin)} ${fullWidth} ${fullHeight}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<metadata>${escapeXml(factsOf(drawing))}</metadata>`,
    layer("artwork", "", artwork.map(pathOf)),
    artworkOnly ? "" : layer("cut", ` class="${cutName}"${lines("#f0f")}`, [line(cut)]),
    artworkOnly ? "" : layer("holes", ` class="Holes"${lines("#0ff")}`, holes.map(line)),
    marks ? layer("marks", lines("#000"), [line(marks)]) : "",
    "</svg>",
  ].join("");
}

/** A shape as a path of SVG, filled with the colour by which its film is shown on a screen. */
export const pathOf = ({ film, d, x, y, scale, turned, evenodd, symbol }: Shape): string => {
  const transform = `translate(${short(x)} ${short(y)})${turned ? " rotate(-90)" : ""} scale(${short(scale, 6)})`;
  return `<path class="${film}" fill="${films[film].screen}"${symbol ? ' shape-rendering="crispEdges"' : ""}${evenodd ? ' fill-rule="evenodd"' : ""} transform="${transform}" d="${d}"/>`;
};

/** What a fabricator asks of a plate, in one line. */
export function factsOf(drawing: Drawing): string {
  const { width, height, bleed, radius, holes, hole } = drawing;
  const named = filmsOf(drawing).map((film) => `${film} (${films[film].vi})`);
  const drilled = holes.length > 0 ? `${holes.length} × Ø ${hole} mm` : "0";
  return `${width} × ${height} mm; bleed ${bleed} mm; radius ${radius} mm; holes ${drilled}; films: ${named.join(", ")}`;
}
