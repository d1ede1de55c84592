import assert from "node:assert/strict";
import sharp from "sharp";
import type { Picture } from "./picture.ts";

/** The SVG as a renderer that knows nothing of us draws it, so many pixels a module. */
export async function rendered(svg: string, pixels: number): Promise<Picture> {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * pixels;
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(side, side, { kernel: "nearest" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height };
}

/** Many at once, side by side in one drawing and cut apart again: much faster. */
export async function allRendered(svgs: readonly string[], pixels: number): Promise<Picture[]> {
  const cell = 48;
  const placed = svgs.map((svg, i) => {
    const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    assert.ok(side <= cell, `${side} modules`);
    return svg.replace("<svg", `<svg x="${i * cell}" width="${side}" height="${side}"`);
  });
  const [width, height] = [svgs.length * cell, cell];
  const row = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * pixels}" height="${height * pixels}"><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${placed.join("")}</svg>`;
  const { data, info } = await sharp(Buffer.from(row))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  assert.equal(info.width, width * pixels);
  const side = cell * pixels;
  return svgs.map((_, i) => {
    const picture = { pixels: new Uint8Array(side * side), width: side, height: side };
    for (let y = 0; y < side; y++) {
      const start = y * info.width + i * side;
      picture.pixels.set(data.subarray(start, start + side), y * side);
    }
    return picture;
  });
}
