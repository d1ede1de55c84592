import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { CityError, type CityVars } from "../../src/city.ts";
import { slugOf } from "../../src/web/vietnamese.ts";
import { checkSettings } from "../city/settings.ts";
import type { Answers, Question } from "./questions.ts";

/** Rows a day for the counting: half of what the free plan has, and well within the paid one's month. */
const scanRowsPerDay = { free: 50_000, paid: 1_000_000 };

/**
 * The text of a city's file of settings, made of `city.example.toml` and the answers.
 * @param file what it will be called: city.staging.toml, say, is another Worker than city.toml.
 * @throws CityError with a line for each answer that is wrong, and what would be right.
 */
export function settingsText(answers: Answers, file: string, defaults: CityVars): string {
  const { plan, ACCESS_AUD, ...vars } = answers;
  const name = workerName(answers.CITY_NAME_EN, file);
  const own: Record<string, string | number> = {
    ...vars,
    DATA_LICENCE: "CC-BY-4.0",
    DATA_ATTRIBUTION: `Streets: ${answers.CITY_NAME_VI}`,
    SCAN_ROWS_PER_DAY: plan === "free" ? scanRowsPerDay.free : scanRowsPerDay.paid,
    ...(ACCESS_AUD === "" ? {} : { ACCESS_AUD }),
  };
  checkSettings({ name, plan, vars: own }, file, defaults);
  const example = readFileSync("city.example.toml", "utf8");
  const head = `# The settings of ${answers.CITY_NAME_EN}. npm run deploy wrote this file, and does not ask again what\n# stands here; change what you like and run it once more.\n`;
  return Object.entries({ name, plan, ...own }).reduce(
    (text, [key, value]) => withSetting(text, key, value),
    head + example.slice(example.indexOf("\n\n") + 1),
  );
}

/** What is wrong with one answer; null if nothing is. */
export function wrongAnswer(name: Question, answer: string, defaults: CityVars): string | null {
  if (name === "ACCESS_AUD" && answer === "") return null;
  const good = { name: "x", plan: "free", vars: { ...defaults, FIRST_ADMIN: "" } };
  const given =
    name === "plan"
      ? { ...good, plan: answer }
      : { ...good, vars: { ...good.vars, [name]: answer } };
  try {
    checkSettings(given, "your answer", defaults);
    return null;
  } catch (error) {
    if (error instanceof CityError) return error.message;
    throw error;
  }
}

/** A text of TOML with another value for a key that it has, be it in a comment. */
export function withSetting(toml: string, key: string, value: string | number): string {
  const line = new RegExp(`^(?:# )?${key} = .*$`, "m");
  if (!line.test(toml)) throw new Error(`There is no line for ${key} in the file of settings.`);
  return toml.replace(line, () => `${key} = ${JSON.stringify(value)}`);
}

function workerName(city: string, file: string): string {
  const variant = /^city\.(.+)\.toml$/.exec(basename(file))?.[1] ?? "";
  const words = [slugOf(city), slugOf(variant)].filter((word) => word !== "");
  return ["bien-pho", ...words].join("-").slice(0, 63);
}
