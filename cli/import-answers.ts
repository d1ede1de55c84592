import { createInterface } from "node:readline/promises";
import type { Answer, Answers } from "../src/records/import/answer.ts";
import { choicesOf, keyOf } from "../src/records/import/answers.ts";
import type { ReadOutcome } from "../src/records/import/read-file.ts";
import type { Report } from "../src/records/import/report.ts";

/** Answers every question that "yes" answers with yes; what follows from that may ask again. */
export function takeProposals(read: (answers: Answers) => ReadOutcome, answers: Answers): Answers {
  const taken = new Map(answers);
  for (;;) {
    const outcome = read(taken);
    if (outcome.outcome === "refused") return taken;
    const before = taken.size;
    for (const ask of outcome.read.findings.asks) {
      if (choicesOf(ask).includes("yes")) taken.set(keyOf(ask), { is: "yes" });
    }
    if (taken.size === before) return taken;
  }
}

/** Asks on the terminal, until nothing is left to ask or somebody ends it. */
export async function askAll(
  answers: Answers,
  asksOf: (answers: Answers) => Report["asks"],
): Promise<Answers> {
  const given = new Map(answers);
  const passed = new Set<string>();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const ask = asksOf(given).find(({ key }) => !passed.has(key));
      if (!ask) return given;
      const { row, rows, column, question, options, answers: choices } = ask;
      const place = [rows?.join(", ") ?? row, column].filter(Boolean).join(" · ");
      const among = options ? `\n  ${options.join(" | ")}` : "";
      const typed = await terminal.question(
        `? ${place}: ${question}${among}\n  ${hintOf(choices)} `,
      );
      const answer = answerIn(typed.trim(), choices);
      if (answer === "later") passed.add(ask.key);
      else if (answer) given.set(ask.key, answer);
    }
  } finally {
    terminal.close();
  }
}

const words: Record<Exclude<Answer["is"], "value">, string> = {
  yes: "y",
  no: "n",
  "without-cell": "-",
  "without-row": "x",
};

const hintOf = (choices: readonly Answer["is"][]): string =>
  `[${choices.map((is) => (is === "value" ? "=VALUE" : `${words[is]} ${is}`)).join(", ")}, Enter later]`;

/** Null for what is no answer to this question. */
function answerIn(typed: string, choices: readonly Answer["is"][]): Answer | "later" | null {
  if (typed === "") return "later";
  if (typed.startsWith("=") && choices.includes("value")) {
    return { is: "value", value: typed.slice(1).trim() };
  }
  const is = choices.find((one) => one !== "value" && words[one] === typed.toLowerCase());
  return is && is !== "value" ? { is } : null;
}
