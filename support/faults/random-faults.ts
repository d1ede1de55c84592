import type { FaultyCity } from "./city.ts";
import { type Answers, scanAll } from "./count.ts";

/**
 * Scans with every hop failing by the fall of dice: a fifth of the calls go wrong, in each of the
 * ways. In the middle all tallies are restarted, D1 is down for a while, and a deployment changes
 * the number of tallies. All the while pages are made ahead of their readers. Ends with all faults gone and one more scan of each code, so that every
 * isolate sends what it still holds.
 */
export async function throwDice(
  city: FaultyCity,
  answers: Answers,
  options: { seed: number; scans: number; downMs: number; phones?: number },
): Promise<void> {
  const { seed, scans, downMs, phones } = options;
  const share = Math.ceil(scans / 4);
  const part = (n: number) =>
    scanAll(
      city,
      answers,
      Array.from({ length: share }, (_, i) => codeAt(city, seed, n * share + i)),
      phones,
    );
  const dice = {
    read: { before: 0.05, after: 0.05, hang: 0.01 },
    tally: { before: 0.08, after: 0.08, hang: 0.01 },
    flush: { before: 0.07, after: 0.07, hang: 0.02, restart: 0.05 },
  };
  await city.setWorld({ seed, makesPages: true, ...dice });
  await part(0);
  for (let tally = 0; tally < 4; tally++) await city.restart(tally);
  await part(1);
  await city.setWorld({ ...dice, read: { before: 1 }, flush: { before: 1 } });
  await Promise.all([part(2), new Promise((resolve) => setTimeout(resolve, downMs))]);
  await city.setWorld({ seed: 0, ...calm });
  // A deployment lets requests in flight end, with what has been gathered.
  await scanAll(city, answers, city.codes, phones);
  await city.rested(120_000);
  await city.deploy({ TALLIES: 7 });
  await city.setWorld({ seed: seed + 1, makesPages: true, ...dice });
  await part(3);
  await city.setWorld({ seed: 0, ...calm });
  await scanAll(city, answers, city.codes, phones);
}

const calm = { read: {}, tally: {}, flush: {} };

/** A code by lot: some signs are scanned a lot more than others. */
function codeAt({ codes }: FaultyCity, seed: number, n: number): string {
  const lot = ((Math.imul(n + seed, 0x9e3779b1) >>> 0) / 4_294_967_296) ** 2;
  return codes[Math.floor(lot * codes.length)] ?? "";
}
