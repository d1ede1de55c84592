import type { Letterhead } from "../../queries/letterhead-parts.ts";

/** The monthly report as a document, in words: what a browser sets (`browser/`) and adds nothing to. */
export type ReportDocument = {
  fileName: string;
  letterhead: Letterhead;
  /** What kind of document it is, in capitals, and what it is about, which may have several lines. */
  type: string;
  subject: string;
  /** What must be known before anything is read; may be none. */
  warnings: string[];
  introduction: string;
  sections: Section[];
  closing: string;
};

export type Section = { heading: string; blocks: Block[] };

export type Block =
  | { kind: "text"; text: string }
  | { kind: "table"; columns: Column[]; rows: string[][] }
  /** A chart of `components/charts/`, and what it shows for whoever does not see it. */
  | { kind: "chart"; svg: string; caption: string; alt: string };

/** Its width is a share of the text's; what it holds stands at its left if nothing else is said. */
export type Column = { title: string; share: number; align?: "center" | "right" };
