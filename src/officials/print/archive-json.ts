import type { Drawing } from "../../signs/plate/shapes.ts";
import type { Cell } from "../../web/csv.ts";

/** What the server sends of a few signs, and the browser puts into the archive. */
export type ArchiveFiles = {
  signs: (MadeFiles | { code: string; problem: string })[];
};

export type MadeFiles = {
  code: string;
  /** The street's name on the plate. */
  says: string;
  files: { name: string; text: string }[];
  /** What the browser makes a PDF of, where one was asked for. */
  pdf: { name: string; drawing: Drawing } | null;
  manifest: Cell[];
};
