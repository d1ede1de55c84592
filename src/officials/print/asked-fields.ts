import type { Found, PrintView } from "./print-view.ts";

/** What was asked for, as the fields of a form that asks for it again or for something else of it. */
export function askedFields(
  { job, paper, choice }: PrintView,
  { text }: Found,
): [string, string][] {
  return Object.entries({
    ...(text === undefined ? choice : { codes: text }),
    format: job.format,
    paper,
    bleed: String(job.bleed),
    marks: job.marks ? "1" : "0",
    radius: String(job.radius),
    hole: String(job.hole),
    quantity: String(job.quantity),
  });
}

/** Pasted codes are posted, since so many do not fit an address. */
export const askedMethod = ({ text }: Found): "get" | "post" =>
  text === undefined ? "get" : "post";
