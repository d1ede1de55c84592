import { createInterface } from "node:readline/promises";
import { CityError } from "../../src/city.ts";

/** What a city is asked before it goes live, in this order, and what the answers are called in a file. */
export const questions = {
  CITY_NAME_VI: "The city's name in Vietnamese (Huế)",
  CITY_NAME_EN: "The city's name in English (Hue)",
  HOST: "The host that is printed on signs (qr.hue.example): metal stays, so choose it well",
  CITY_CONTACT:
    "The office that answers for reports: an e-mail, a telephone number or an https address",
  FIRST_ADMIN: "Your own e-mail, as the first administrator",
  plan: "Cloudflare's plan for Workers, paid or free",
  ACCESS_AUD: "The audience tag of the Access application (empty: later; /officials stays closed)",
} as const;

export type Question = keyof typeof questions;
export type Answers = Record<Question, string>;

/**
 * Reads answers from the text of a JSON object with the questions' names.
 * @throws CityError with a line for each name that is missing or unknown, or whose value is no text.
 */
export function readAnswers(json: string, file: string): Answers {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    throw new CityError(`${file} is no JSON: ${(error as Error).message}`);
  }
  const names = Object.keys(questions);
  const entries = Object.entries(Object(given));
  const wrong = [
    ...entries
      .filter(([name]) => !names.includes(name))
      .map(([name]) => `${name} in ${file} is no question: there are ${names.join(", ")}.`),
    ...entries
      .filter(([name, value]) => names.includes(name) && typeof value !== "string")
      .map(([name]) => `${name} in ${file} must be a text.`),
    ...names
      .filter((name) => !entries.some(([given]) => given === name))
      .map((name) => `${name} is missing in ${file}: ${questions[name as Question]}.`),
  ];
  if (wrong.length > 0) throw new CityError(wrong.join("\n"));
  return given as Answers;
}

/**
 * Asks in the terminal, and again where an answer is wrong.
 * @param check says what is wrong with one answer; null if nothing is.
 */
export async function ask(
  asked: readonly Question[],
  check: (name: Question, answer: string) => string | null,
): Promise<Partial<Answers>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Partial<Answers> = {};
  try {
    for (const name of asked) {
      for (let wrong: string | null = ""; wrong !== null; ) {
        const answer = (await terminal.question(`${questions[name]}: `)).trim();
        wrong = check(name, answer);
        if (wrong !== null) console.log(`  ${wrong}`);
        answers[name] = answer;
      }
    }
  } finally {
    terminal.close();
  }
  return answers;
}
