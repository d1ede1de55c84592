import { type Choices, choiceName, draftsOf } from "../../records/redrawing/drafts.ts";
import { type Plan, planRedrawing } from "../../records/redrawing/plan.ts";
import { readRedrawnCity } from "../../records/redrawing/read-city.ts";
import { type RowProblem, readRedrawing } from "../../records/redrawing/read-table.ts";
import { readArea } from "../../web/geojson.ts";
import { fnv1a } from "../../web/hash.ts";
import type { Form } from "../../web/read-form.ts";

/** What is asked of the wards: the table, the day, the outlines and what was chosen. */
export type Asked = {
  table: string;
  day: string;
  outlines: string;
  form: Form;
};

export type Redrawing =
  | { problems: RowProblem[] | "outlines" }
  | {
      plan: Plan;
      choices: Choices;
      /** Of all that is shown, whatever is chosen: another says that the records have changed. */
      digest: string;
    };

export const askedIn = (form: Form): Asked => ({
  table: form.get("table") ?? "",
  day: (form.get("day") ?? "").trim(),
  outlines: (form.get("outlines") ?? "").trim(),
  form,
});

/** Reads the table and lays it over the city's records. Writes nothing. */
export async function planAsked(d1: D1Database, asked: Asked): Promise<Redrawing> {
  const outlines = readOutlines(asked.outlines);
  if (outlines === null) return { problems: "outlines" };
  const { rows, problems } = readRedrawing(asked.table, asked.day);
  if (problems.length > 0) return { problems };
  const codes = [...new Set(rows.map(({ oldCode }) => oldCode))];
  const plan = planRedrawing(rows, await readRedrawnCity(d1, codes), outlines);
  const questions = plan.questions.map((question) => [
    choiceName(question),
    question.street.version,
    question.options.map(({ target }) => target.key),
  ]);
  const digest = String(fnv1a(JSON.stringify([draftsOf(plan, new Map()), questions])));
  return { plan, choices: choicesOf(plan, asked.form), digest };
}

/** What is chosen; where nobody has been asked yet, what the outlines say. */
function choicesOf({ questions }: Plan, form: Form): Choices {
  const isAnswered = form.has("digest");
  return new Map(
    questions.map((question) => {
      const name = choiceName(question);
      const chosen = question.options.filter(({ target, isHeld }) =>
        isAnswered ? form.has(boxName(name, target.key)) : isHeld === true,
      );
      return [name, chosen.map(({ target }) => target.key)];
    }),
  );
}

export const boxName = (choice: string, target: string): string => `${choice} ${target}`;

/** GeoJSON geometries by ward code; null if the text is no such collection. */
function readOutlines(text: string): Map<string, string> | null {
  if (text === "") return new Map();
  try {
    const { features } = JSON.parse(text) as {
      features: { properties: { code: unknown }; geometry: unknown }[];
    };
    const outlines = features.map(({ properties, geometry }) => {
      return [String(properties.code), JSON.stringify(geometry)] as const;
    });
    const areRight = outlines.every(([code, geometry]) => {
      const { geometry: read, problem } = readArea(geometry);
      return /^\d{5}$/.test(code) && read !== null && problem === null;
    });
    return areRight ? new Map(outlines) : null;
  } catch {
    return null;
  }
}
