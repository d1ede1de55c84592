import PDFDocument, { type PDFReference } from "pdfkit";
import { type Drawing, type Film, films, filmsOf, type Shape } from "./shapes.ts";
import { cutName, factsOf, hairline } from "./svg.ts";

/**
 * A drawing as a PDF of one page, at its true size: outlines alone, no fonts and no pictures. For a
 * browser and a desk; the Worker never loads it.
 *
 * - The page's boxes (ISO 32000-1, 14.11.2): MediaBox with the cut marks, BleedBox, TrimBox.
 * - `artwork`, `cut`, `holes` and `marks` are layers, that is optional content groups (8.11). Those
 *   that are no ink say what they are as ISO 19593-1 has it, processing steps: cutting, drilling.
 * - Films and the two kinds of lines are spot colours by their names (Separation, 8.6.6.4), so that a
 *   program finds the line to cut along by its name, `CutContour`. Lines overprint (8.6.7), or each
 *   would leave a gap as wide as itself in the ground beneath.
 */
export async function platePdf(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const { title, width, height, bleed, margin, artwork, cut, holes, marks } = drawing;
  const full = { width: width + 2 * margin, height: height + 2 * margin };
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: "1.7",
    info: { Title: title, Subject: factsOf(drawing) },
  });
  const bytes = collect(doc);
  doc.addPage({ size: [full.width * point, full.height * point], margin: 0 });
  const around = (by: number) =>
    [margin - by, margin - by, full.width - margin + by, full.height - margin + by].map(
      (length) => length * point,
    );
  Object.assign(doc.page.dictionary.data, { BleedBox: around(bleed), TrimBox: around(0) });

  for (const film of filmsOf(drawing)) {
    const [cyan, magenta, yellow, black] = films[film].print;
    doc.addSpotColor(spotOf(film), cyan, magenta, yellow, black);
  }
  doc.addSpotColor(cutName, 0, 100, 0, 0);
  doc.addSpotColor(holesName, 100, 0, 0, 0);

  doc.scale(point).translate(margin, margin).lineWidth(hairline);
  const layers = layersOf(doc);
  layers.add("artwork", null, () => {
    for (const shape of artwork) fill(doc, shape);
  });
  layers.add("cut", "Cutting", () => doc.path(cut).stroke(cutName));
  layers.add("holes", "Drilling", () => {
    for (const hole of holes) doc.path(hole).stroke(holesName);
  });
  if (marks) layers.add("marks", null, () => doc.path(marks).stroke([0, 0, 0, 100]));
  layers.end();
  doc.end();
  return bytes;
}

/** A millimetre in points of 1/72 inch. */
const point = 72 / 25.4;

const holesName = "Holes";

/** A film's spot colour; the word tells it from the inks that a printer has. */
const spotOf = (film: Film): string => `Film ${film}`;

function fill(doc: PDFDocument, { film, d, x, y, scale, turned, evenodd }: Shape): void {
  doc.save().translate(x, y);
  if (turned) doc.rotate(-90);
  doc.scale(scale).path(d);
  doc.fill(spotOf(film), evenodd ? "even-odd" : "non-zero").restore();
}

/** The layers of the page that is drawn, each an optional content group that shows. */
function layersOf(doc: PDFDocument) {
  const groups: PDFReference[] = [];
  const properties: Record<string, PDFReference> = {};
  return {
    add(name: string, step: "Cutting" | "Drilling" | null, draw: () => void): void {
      const group = doc.ref({
        Type: "OCG",
        Name: new String(name),
        ...(step && {
          GTS_Metadata: { GTS_ProcStepsGroup: "Structural", GTS_ProcStepsType: step },
        }),
      });
      group.end();
      groups.push(group);
      properties[name] = group;
      doc.addContent(`/OC /${name} BDC`);
      if (step) doc.addContent("q /Overprint gs");
      draw();
      if (step) doc.addContent("Q");
      doc.addContent("EMC");
    },
    end(): void {
      const overprint = doc.ref({ Type: "ExtGState", OP: true, op: true, OPM: 1 });
      overprint.end();
      Object.assign(doc.page.resources.data, {
        Properties: properties,
        ExtGState: { Overprint: overprint },
      });
      doc._root.data.OCProperties = { OCGs: groups, D: { Order: groups, ON: groups } };
    },
  };
}

/** The whole file, once the document has ended. */
function collect(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("error", reject);
    doc.on("end", () => {
      const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}
