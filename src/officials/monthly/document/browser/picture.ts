import { font } from "./style.ts";

/** How the parts of a chart look on paper, by their class or element, as attributes of SVG. */
const looks: Record<string, Record<string, string>> = {
  ".grid": { stroke: "#c4ccd4", fill: "none" },
  ".hit": { fill: "none" },
  ".bar": { fill: "#2c62ad" },
  ".bar.open": { fill: "#9db8dc" },
  text: { fill: "#000000", "font-family": `${font}, Liberation Serif, serif`, "font-size": "14" },
};

/** Room for numbers of five digits at the left of the axis, in units of the drawing. */
const roomAtLeft = 12;

/** Pixels to a unit of the drawing: 165 mm are 2,196 pixels then, 338 to the inch. */
const scale = 3;

export type Picture = { bytes: Uint8Array; width: number; height: number };

/**
 * Draws a chart of `components/charts/` as a PNG for print.
 * @throws Error where the browser cannot draw it.
 */
export async function pictureOf(svg: string): Promise<Picture> {
  const drawing = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  if (!drawing) throw new Error("There is no drawing.");
  const { width, height } = drawing.viewBox.baseVal;
  const [pixelsWide, pixelsHigh] = [(width + roomAtLeft) * scale, height * scale];
  drawing.setAttribute("viewBox", `${-roomAtLeft} 0 ${width + roomAtLeft} ${height}`);
  drawing.setAttribute("width", String(pixelsWide));
  drawing.setAttribute("height", String(pixelsHigh));
  for (const [selector, attributes] of Object.entries(looks)) {
    for (const part of drawing.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    }
  }
  const image = new Image();
  // The page's policy lets pictures come from `data:`, not from `blob:`.
  const text = new XMLSerializer().serializeToString(drawing);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  return drawn(image, pixelsWide, pixelsHigh);
}

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Picture> {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas to draw on.");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("The canvas gives no picture.");
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}
