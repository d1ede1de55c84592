/** What `pdf.ts` uses of pdfkit, which brings no types; those that are published leave half of it out. */
declare module "pdfkit" {
  export default class PDFDocument {
    constructor(options: {
      autoFirstPage: boolean;
      /** Null: no font is loaded. */
      font: null;
      pdfVersion: string;
      info: { Title: string; Subject: string };
    });
    /** Lengths in points. */
    addPage(options: { size: [number, number]; margin: number }): this;
    readonly page: { dictionary: PDFReference; resources: PDFReference };
    /** The document's catalog. */
    readonly _root: PDFReference;
    /** A new object of the file: a plain string is written as a name, a String object as text. */
    ref(data: Record<string, unknown>): PDFReference;
    /** Names a spot colour and gives it in per cent of cyan, magenta, yellow and black. */
    addSpotColor(name: string, c: number, m: number, y: number, k: number): this;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number): this;
    lineWidth(width: number): this;
    /** The data of an SVG path. */
    path(d: string): this;
    fill(colour: string, rule: "even-odd" | "non-zero"): this;
    stroke(colour: string | [number, number, number, number]): this;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
  }

  export interface PDFReference {
    data: Record<string, unknown>;
    end(): void;
  }
}
