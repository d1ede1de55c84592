import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { withCheck } from "../../../src/signs/code.ts";
import { platePdf } from "../../../src/signs/plate/pdf.ts";
import {
  drawPlate,
  type FormatName,
  formatNames,
  formats,
} from "../../../src/signs/plate/plate.ts";
import { svgOf } from "../../../src/signs/plate/svg.ts";
import { signUrl } from "../../../src/signs/sign-url.ts";
import { readPlatePdf } from "../../../support/plates/read-pdf.ts";
import { decoders } from "../../../support/symbols/decoders.ts";

const sign = { kind: "phố", street: "Lý Bôn", code: "7K3M9K", status: "installed" } as const;
const host = "bienpho.example";
const pdfium = await PDFiumLibrary.init();
after(() => pdfium.destroy());

const holes: Record<FormatName, number> = { "180x120": 2, "120x120": 4, "80x80": 0, "750x400": 4 };

for (const format of formatNames) {
  const { width, height } = formats[format];

  test(`${format}: true to size, in layers and named colours, without fonts or pictures`, async () => {
    const drawing = drawPlate(sign, host, { format, bleed: 3, marks: true });
    const read = await readPlatePdf(await platePdf(drawing));
    assert.deepEqual(
      { ...read, spotColours: read.spotColours.toSorted() },
      {
        pages: 1,
        boxes: {
          media: [0, 0, width + 16, height + 16],
          bleed: [5, 5, width + 6, height + 6],
          trim: [8, 8, width, height],
        },
        layers: { artwork: null, cut: "Cutting", holes: "Drilling", marks: null },
        painted: { artwork: drawing.artwork.length, cut: 1, holes: holes[format], marks: 1 },
        spotColours: ["CutContour", "Film black", "Film blue", "Film white", "Holes"],
        overprints: ["cut", "holes"],
        fonts: 0,
        pictures: 0,
      },
    );
  });
}

test("without bleed and marks all boxes are the plate, and a retired sign's film is red", async () => {
  const drawing = drawPlate({ ...sign, status: "retired" }, host, { format: "750x400" });
  const { boxes, layers, spotColours } = await readPlatePdf(await platePdf(drawing));
  const plate = [0, 0, 750, 400];
  assert.deepEqual(boxes, { media: plate, bleed: plate, trim: plate });
  assert.deepEqual(Object.keys(layers), ["artwork", "cut", "holes"]);
  assert.deepEqual(spotColours.filter((name) => name.startsWith("Film")).toSorted(), [
    "Film black",
    "Film red",
    "Film white",
  ]);
});

for (const format of formatNames) {
  test(`${format}: the PDF shows what the SVG shows`, async () => {
    const drawing = drawPlate(sign, host, { format });
    const document = await pdfium.loadDocument(await platePdf(drawing));
    // About four pixels a millimetre, of the small formats, and one and a half of the large one.
    const scale = formats[format].width > 200 ? 0.55 : 1.5;
    const theirs = await document.getPage(0).render({ scale, colorSpace: "Gray" });
    document.destroy();
    const ours = await sharp(Buffer.from(svgOf(drawing)), { density: 72 * scale })
      .resize(theirs.width, theirs.height, { fit: "fill" })
      .flatten({ background: "#fff" })
      .greyscale()
      .raw()
      .toBuffer();
    assert.equal(ours.length, theirs.width * theirs.height);
    let [dark, other] = [0, 0];
    for (const [i, value] of ours.entries()) {
      const [a, b] = [value < 128, (theirs.data[i] ?? 0) < 128];
      if (a || b) dark++;
      if (a !== b) other++;
    }
    assert.ok(dark > ours.length * 0.15, "too little is drawn");
    // What is left is the smoothing of edges.
    assert.ok(other / dark < 0.06, `${((100 * other) / dark).toFixed(1)} % differ`);
  });
}

test("40 plates, ten of each format, are rendered by PDFium and read by ZXing and zbar", async () => {
  let read = 0;
  for (const [i, format] of formatNames.entries()) {
    for (let n = 0; n < 10; n++) {
      const code = withCheck(`4PH${i}${n}`);
      const pdf = await platePdf(drawPlate({ ...sign, code }, host, { format, bleed: 3 }));
      const document = await pdfium.loadDocument(pdf);
      const page = document.getPage(0);
      const scale = formats[format].width > 200 ? 0.6 : 1.5;
      const { data, width, height } = await page.render({ scale, colorSpace: "Gray" });
      document.destroy();
      const picture = { pixels: new Uint8Array(data), width, height };
      for (const decode of [decoders.zxing, decoders.zbar]) {
        assert.equal(await decode(picture), signUrl(host, code), `${format} ${code}`);
      }
      read++;
    }
  }
  assert.equal(read, 40);
});
