import { fnv1a } from "../../web/hash.ts";
import type { Answer, Answers } from "./answer.ts";
import type { Ask } from "./findings.ts";
import { sentencesIn } from "./said.ts";

export const noAnswers: Answers = new Map();

/** Questions of a group have one key; of others it holds what is asked, and where. */
export const keyOf = ({ line, column, said, group }: Ask): string =>
  group ?? `${line} ${column ?? "-"} ${fnv1a(said(sentencesIn("vi")))}`;

/** What a question may be answered with; every row may be left out. */
export const choicesOf = (ask: Ask): Answer["is"][] => [
  ...(ask.yes === false ? [] : (["yes"] as const)),
  ...(ask.no ? (["no"] as const) : []),
  ...(takesValue(ask) ? (["value"] as const) : []),
  ...(ask.column !== null && !ask.isNeeded ? (["without-cell"] as const) : []),
  "without-row",
];

/** One name for several rows would be wrong for all but one. */
const takesValue = ({ column, group, isNeeded, isSettledThere }: Ask): boolean =>
  isSettledThere === true || (column !== null && !(group !== undefined && isNeeded));

/** Reads answers out of JSON, as a browser keeps them and a desk has them in a file; null if it is none. */
export function readAnswers(json: string): Answers | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
  const entries = Object.entries(parsed);
  return entries.every(([, answer]) => isAnswer(answer)) ? new Map(entries) : null;
}

function isAnswer(answer: unknown): answer is Answer {
  const { is, value } = Object(answer) as Record<string, unknown>;
  return is === "value"
    ? typeof value === "string"
    : ["yes", "no", "without-cell", "without-row"].includes(String(is));
}
