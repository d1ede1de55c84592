import type { Language } from "../../city.ts";
import { messages } from "../plate/messages.ts";
import { queryOf, readOptions } from "../plate/options.ts";
import type { PlateOptions } from "../plate/plate.ts";

/** The files that a workshop may ask for: drawings as SVG, as PDF, or both beside each other. */
export const fileKinds = ["svg", "pdf", "both"] as const;

/** What the workshop is to make: how plates are drawn, in which files, how many of each, on which day. */
export type PrintJob = Required<PlateOptions> & {
  files: (typeof fileKinds)[number];
  /** Plates of each sign: two where it is read from both sides. */
  quantity: number;
  /** City day, as `YYYY-MM-DD`. */
  day: string;
};

/** More of one sign's plate is a slip of the finger. */
export const maxQuantity = 99;

/** Reads a job from a query; a string says what is wrong and what is right. */
export function readJob(
  query: Readonly<Record<string, string | undefined>>,
  day: string,
  language: Language,
): PrintJob | string {
  const t = messages[language].refused;
  const options = readOptions(query, language);
  if (typeof options === "string") return options;
  const { quantity = "1", files: asked = "svg" } = query;
  const files = fileKinds.find((kind) => kind === asked);
  if (!files) return t.files(fileKinds.join(", "));
  if (!/^[1-9]\d?$/.test(quantity)) return t.quantity(maxQuantity);
  return { ...options, files, quantity: Number(quantity), day };
}

/** Size, bleed, quantity and day, as each file's name has them: `750x400mm-bleed3mm-x1-2026-11-26`. */
export const jobName = ({ format, bleed, quantity, day }: PrintJob): string =>
  `${format}mm-bleed${bleed}mm-x${quantity}-${day}`;

/** A job as a query; its files are chosen later, and its day is the day of the request. */
export function jobQuery(job: PrintJob): string {
  const query = new URLSearchParams(queryOf(job));
  query.set("quantity", String(job.quantity));
  return `?${query}`;
}
