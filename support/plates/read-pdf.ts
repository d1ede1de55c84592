import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";

/** What a plate's PDF holds, read by another library than its writer's; lengths in millimetres. */
export type PlatePdf = {
  pages: number;
  /** Each as x, y, width, height; y is up from the page's lower edge. */
  boxes: Record<"media" | "bleed" | "trim", number[]>;
  /** By name, in the file's order, with the processing step of ISO 19593-1 where it is one. */
  layers: Record<string, string | null>;
  /** How many paths are filled or drawn along within each layer. */
  painted: Record<string, number>;
  spotColours: string[];
  fonts: number;
  pictures: number;
};

const millimetre = 72 / 25.4;

export async function readPlatePdf(bytes: Uint8Array): Promise<PlatePdf> {
  const pdf = await PDFDocument.load(bytes);
  const page = pdf.getPage(0);
  const inMillimetres = ({ x, y, width, height }: ReturnType<typeof page.getMediaBox>) =>
    [x, y, width, height].map((length) => Number((length / millimetre).toFixed(3)));
  const resources = page.node.Resources();
  const many = (name: string) => resources?.lookupMaybe(PDFName.of(name), PDFDict)?.keys() ?? [];
  const groups = pdf.getOptionalContentGroups();
  const layers = groups.map(({ name, ref }): [string, string | null] => {
    const step = pdf.context
      .lookup(ref, PDFDict)
      .lookupMaybe(PDFName.of("GTS_Metadata"), PDFDict)
      ?.lookup(PDFName.of("GTS_ProcStepsType"), PDFName);
    return [name, step?.decodeText() ?? null];
  });
  const colours = resources?.lookupMaybe(PDFName.of("ColorSpace"), PDFDict);
  const spotColours = (colours?.keys() ?? []).flatMap((key) => {
    const space = colours?.lookup(key, PDFArray);
    const isSpot = space?.lookup(0, PDFName).decodeText() === "Separation";
    return isSpot ? [space.lookup(1, PDFName).decodeText()] : [];
  });
  return {
    pages: pdf.getPageCount(),
    boxes: {
      media: inMillimetres(page.getMediaBox()),
      bleed: inMillimetres(page.getBleedBox()),
      trim: inMillimetres(page.getTrimBox()),
    },
    layers: Object.fromEntries(layers),
    painted: paintedIn(page.node.Contents()),
    spotColours,
    fonts: many("Font").length,
    pictures: many("XObject").length,
  };
}

/** Counts the painting operators f, f* and S between each `/OC /name BDC` and its EMC. */
function paintedIn(contents: unknown): Record<string, number> {
  const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) throw new Error("The page has no contents.");
  const text = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
  const painted: Record<string, number> = {};
  for (const [, name = "", inside = ""] of text.matchAll(/\/OC \/(\w+) BDC(.*?)EMC/gs)) {
    painted[name] = inside.match(/(?<=\s)(?:f\*?|S)(?=\s)/g)?.length ?? 0;
  }
  return painted;
}
