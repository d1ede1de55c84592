import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
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
  /** The layers whose lines are drawn over what lies beneath, without a gap in it. */
  overprints: string[];
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
    overprints: overprintsIn(page.node.Contents(), (name) =>
      resources
        ?.lookupMaybe(PDFName.of("ExtGState"), PDFDict)
        ?.lookupMaybe(PDFName.of(name), PDFDict)
        ?.lookupMaybe(PDFName.of("OP"), PDFBool)
        ?.asBoolean(),
    ),
    fonts: many("Font").length,
    pictures: many("XObject").length,
  };
}

/** What stands between each `/OC /name BDC` and its EMC. */
function marked(contents: unknown): [name: string, inside: string][] {
  const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) throw new Error("The page has no contents.");
  const text = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
  return Array.from(text.matchAll(/\/OC \/(\w+) BDC(.*?)EMC/gs), ([, name = "", inside = ""]) => [
    name,
    inside,
  ]);
}

/** Counts the painting operators f, f* and S in each. */
const paintedIn = (contents: unknown): Record<string, number> =>
  Object.fromEntries(
    marked(contents).map(([name, inside]) => [
      name,
      inside.match(/(?<=\s)(?:f\*?|S)(?=\s)/g)?.length ?? 0,
    ]),
  );

/** Those of which each begins with a graphics state that overprints, by its name. */
const overprintsIn = (
  contents: unknown,
  isOverprint: (name: string) => boolean | undefined,
): string[] =>
  marked(contents).flatMap(([name, inside]) => {
    const [, state = ""] = /^\s*q\s+\/(\w+) gs\s/.exec(inside) ?? [];
    return isOverprint(state) ? [name] : [];
  });
