import { phone } from "../user-agents.ts";
import { type City, someCodes } from "./city.ts";

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
  async differences(city: City): Promise<Map<string, number>> {
    const counted = new Map(await city.counted());
    const codes = new Set([...this.#byCode.keys(), ...counted.keys()]);
    return new Map(
      [...codes]
        .map((code) => [code, (counted.get(code) ?? 0) - (this.#byCode.get(code) ?? 0)] as const)
        .filter(([, difference]) => difference !== 0),
    );
  }
}

/** Scans codes one after another from several phones at once; every answer counts, whatever it says. */
export const scanAll = (
  city: City,
  answers: Answers,
  codes: readonly string[],
  phones = 32,
): Promise<void> =>
  scanEach(city, codes, phones, (code, status) => {
    if (status !== 302 && status !== 503) throw new Error(`${code} was answered with ${status}`);
    answers.add(code);
  });

/** Scans well-formed codes that no sign bears, each once. */
export const scanInvented = (city: City, from: number, to: number): Promise<void> =>
  scanEach(city, someCodes(to - from, 900_000 + from), 32, (code, status) => {
    if (status !== 404) throw new Error(`${code} was answered with ${status}`);
  });

async function scanEach(
  city: City,
  codes: readonly string[],
  phones: number,
  answered: (code: string, status: number) => void,
): Promise<void> {
  const left = codes.values();
  await Promise.all(
    Array.from({ length: phones }, async () => {
      for (const code of left) {
        const answer = await city.get(`/${code}`, phone);
        await answer.arrayBuffer();
        answered(code, answer.status);
      }
    }),
  );
}

/**
 * Waits until D1 has everything, at most so long; returns what is still different. Too much of a
 * code is returned at once: no count ever shrinks.
 */
export async function settle(
  city: City,
  answers: Answers,
  withinMs: number,
): Promise<Map<string, number>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const different = await answers.differences(city);
    const isFinal = different.size === 0 || [...different.values()].some((excess) => excess > 0);
    if (isFinal || Date.now() > deadline) return different;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

type Row = { count: number };
type Tables = { counts: (Row & { written: number })[]; unproven: Row[] };

/** What each tally has written down. */
export const tablesOf = (city: Pick<City, "dump">): Promise<Tables[]> =>
  Promise.all([0, 1, 2, 3].map(async (tally) => JSON.parse(await city.dump(tally)) as Tables));

/** Waits until D1 has all that was answered, and the tallies know it; at most so long. */
export async function written(
  city: Pick<City, "dump" | "rested">,
  withinMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  const isWritten = async () =>
    (await tablesOf(city)).every(({ counts }) =>
      counts.every(({ count, written }) => count === written),
    );
  await city.rested(withinMs);
  do {
    if (await isWritten()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (Date.now() < deadline);
  throw new Error(`The tallies have not written everything after ${withinMs} ms.`);
}

/** How many scans the tallies have taken in, also of codes that are yet to be proven. */
export const inTallies = async (city: Pick<City, "dump">): Promise<number> =>
  (await tablesOf(city))
    .flatMap(({ counts, unproven }): Row[] => [...counts, ...unproven])
    .reduce((sum, { count }) => sum + count, 0);
