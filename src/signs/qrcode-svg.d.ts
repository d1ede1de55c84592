/** qrcode-svg 1.1.0 ships no types. These are the parts of it that `matrix.ts` reaches into. */
declare module "qrcode-svg" {
  /** What the model asks of a stretch of data. */
  export type Segment = {
    /** ISO/IEC 18004 table 2: 2 for alphanumeric. */
    mode: number;
    getLength(): number;
    write(buffer: { put(bits: number, length: number): void }): void;
  };

  export type Model = {
    /** The version, 1 to 40. */
    typeNumber: number;
    /** As the format information holds it: L 1, M 0, Q 3, H 2. */
    errorCorrectLevel: number;
    dataList: Segment[];
    /** The codewords, made from `dataList` where null. */
    dataCache: number[] | null;
    /** Rows of dark modules, once made. */
    modules: boolean[][];
    /** With `test` true the format information is left light. */
    makeImpl(test: boolean, mask: number): void;
  };

  export default class QRCode {
    constructor(options: string | { content: string; ecl?: "L" | "M" | "Q" | "H" });
    qrcode: Model;
    svg(): string;
  }
}
