/** A question to the database before anything is written, and what its rows tell. */
export type LookUp<Found> = {
  sql: string;
  /** Lists are bound as JSON, to be taken apart by `json_each`. */
  values: readonly (string | number | null | readonly unknown[])[];
  take: (rows: Row[]) => Found;
};

export type Row = Record<string, string | number | null>;

/** Collects questions, to ask all of them in one batch. */
export function lookUps() {
  const asked: { lookUp: LookUp<unknown>; answer: { found: unknown } }[] = [];
  return {
    /** `found` is `otherwise` until `run` is done, and for good where there is nothing to ask. */
    ask<Found>(lookUp: LookUp<Found> | null, otherwise: Found): { found: Found } {
      const answer = { found: otherwise };
      if (lookUp) asked.push({ lookUp, answer });
      return answer;
    },
    async run(d1: D1Database): Promise<void> {
      if (asked.length === 0) return;
      const results = await d1.batch<Row>(asked.map(({ lookUp }) => statementOf(d1, lookUp)));
      for (const [i, { lookUp, answer }] of asked.entries()) {
        answer.found = lookUp.take(results[i]?.results ?? []);
      }
    },
  };
}

/** Asks one question by itself. */
export async function lookUp<Found>(
  d1: D1Database,
  question: LookUp<Found> | null,
  otherwise: Found,
): Promise<Found> {
  const questions = lookUps();
  const answer = questions.ask(question, otherwise);
  await questions.run(d1);
  return answer.found;
}

const statementOf = (d1: D1Database, { sql, values }: LookUp<unknown>): D1PreparedStatement =>
  d1
    .prepare(sql)
    .bind(
      ...values.map((value) =>
        typeof value === "object" && value !== null ? JSON.stringify(value) : value,
      ),
    );
