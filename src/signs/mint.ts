import type { signs } from "../db/schema.ts";
import { alphabet, withCheck } from "./code.ts";
import { isForbidden } from "./forbidden.ts";

/** A sign before it has a code; where nothing is said of its status it is planned. */
export type NewSign = Omit<typeof signs.$inferInsert, "code" | "createdAt" | "status"> & {
  status?: (typeof signs.$inferInsert)["status"];
};

/**
 * A code that no word stands in. It tells nothing of any other: its five characters are random.
 * @param random 25 random bits.
 */
export function mintCode(random: () => number = random25): string {
  for (;;) {
    const bits = random();
    const five = [20, 15, 10, 5, 0].map((shift) => alphabet[(bits >>> shift) & 31]).join("");
    const code = withCheck(five);
    if (!isForbidden(code)) return code;
  }
}

/**
 * Adds signs, each with a code that no sign has or ever had: retired signs keep their rows, and
 * the database itself turns away a code that somebody else took a moment ago, for which another
 * is minted. All are added or, if one of them is refused (a street that does not exist), none.
 * @returns the codes, in the order of the signs.
 */
export async function addSigns(
  d1: D1Database,
  added: readonly NewSign[],
  mint: () => string = mintCode,
): Promise<string[]> {
  const codes: string[] = [];
  let waiting = added.map((sign, index) => ({ index, sign }));
  for (let round = 0; waiting.length > 0; round++) {
    if (round === maxRounds) throw new Error(`No free code in ${maxRounds} attempts.`);
    const fresh = distinct(mint, waiting.length);
    const taken = await insert(
      d1,
      waiting.map(({ sign }, i) => ({ ...sign, code: fresh[i] ?? "" })),
    );
    waiting = waiting.filter(({ index }, i) => {
      const code = fresh[i] ?? "";
      if (!taken.has(code)) return true;
      codes[index] = code;
      return false;
    });
  }
  return codes;
}

/** Enough for a space that is nearly full; in a city's (one in 50,000 taken) one round is usual. */
const maxRounds = 40;

/** The top 25 of 32 bits, from the platform's own source. */
const random25 = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 7;

function distinct(mint: () => string, count: number): string[] {
  const codes = new Set<string>();
  for (let i = 0; codes.size < count; i++) {
    if (i > count * maxRounds) throw new Error(`No ${count} different codes to be had.`);
    codes.add(mint());
  }
  return [...codes];
}

/** Keeps a statement's one parameter far below the 2 MB that D1 takes. */
const chunkSize = 500;

/**
 * Inserts in one transaction all whose code is free, and tells which those were. Raw SQL, since
 * drizzle cannot bind parameters of raw statements in a batch, and its own insert would reach
 * D1's 100 parameters at twelve signs.
 */
async function insert(
  d1: D1Database,
  rows: readonly (NewSign & { code: string })[],
): Promise<Set<string>> {
  const statement = d1.prepare(
    `INSERT INTO signs
       (code, street_id, at, junction_street_id, near, position, position_en, latitude, longitude,
        status, target)
     SELECT value ->> 'code', value ->> 'streetId', coalesce(value ->> 'at', 'other'),
       value ->> 'junctionStreetId', value ->> 'near', coalesce(value ->> 'position', ''),
       value ->> 'positionEn', value ->> 'latitude', value ->> 'longitude',
       coalesce(value ->> 'status', 'planned'), value ->> 'target'
     FROM json_each(?) WHERE true
     ON CONFLICT (code) DO NOTHING
     RETURNING code`,
  );
  const chunks = [];
  for (let i = 0; i < rows.length; i += chunkSize) {
    chunks.push(statement.bind(JSON.stringify(rows.slice(i, i + chunkSize))));
  }
  const results = await d1.batch<{ code: string }>(chunks);
  return new Set(results.flatMap(({ results }) => results.map(({ code }) => code)));
}
