import { phone } from "../../agents.ts";
import type { FaultyCity } from "./city.ts";

/** How many answers each code has had, by what the readers themselves saw. */
export class Answers {
  readonly #byCode = new Map<string, number>();
  total = 0;

  add(code: string): void {
    this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1);
    this.total += 1;
  }

  /**
   * What D1 has too little (negative) or too much of each code; nothing if it is right to the unit.
   */
  async differences(city: FaultyCity): Promise<Map<string, number>> {
    const d1 = await city.db();
    const { results } = await d1
      .prepare("SELECT code, sum(count) AS count FROM scans GROUP BY code")
      .all<{ code: string; count: number }>();
    const counted = new Map(results.map(({ code, count }) => [code, count]));
    const codes = new Set([...this.#byCode.keys(), ...counted.keys()]);
    return new Map(
      [...codes]
        .map((code) => [code, (counted.get(code) ?? 0) - (this.#byCode.get(code) ?? 0)] as const)
        .filter(([, difference]) => difference !== 0),
    );
  }
}

/** Scans codes one after another from several phones at once; every answer counts, whatever it says. */
export async function scanAll(
  city: FaultyCity,
  answers: Answers,
  codes: readonly string[],
  phones = 32,
): Promise<void> {
  const left = codes.values();
  await Promise.all(
    Array.from({ length: phones }, async () => {
      for (const code of left) {
        const answer = await city.get(`/${code}`, phone);
        await answer.arrayBuffer();
        if (answer.status !== 302 && answer.status !== 503) {
          throw new Error(`${code} was answered with ${answer.status}`);
        }
        answers.add(code);
      }
    }),
  );
}

/**
 * Waits until D1 has everything, at most so long; returns what is still different. Too much of a
 * code is returned at once: no count ever shrinks.
 */
export async function settle(
  city: FaultyCity,
  answers: Answers,
  withinMs: number,
): Promise<Map<string, number>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const different = await answers.differences(city);
    const isFinal = different.size === 0 || [...different.values()].some((excess) => excess > 0);
    if (isFinal || Date.now() > deadline) return different;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
