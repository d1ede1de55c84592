import { and, desc, eq, gte, ne, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { dayOf, firstHourOf } from "../db/hours.ts";
import { sampleTally, scans, signs, streets } from "../db/schema.ts";

export type SignScans = {
  code: string;
  position: string;
  positionEn: string | null;
  status: "planned" | "installed" | "retired";
  street: string;
  slug: string;
  /** Scans by people: today, in the last 7 and 28 city days with today, and ever. */
  today: number;
  days7: number;
  days28: number;
  ever: number;
  /** The hour since 1970 (UTC) of the last scan by a person; null if there was none. */
  lastHour: number | null;
};

/** How often each sign was scanned by people, most used first; `hour` is the present hour. */
export async function readSignScans(db: Db, hour: number, utcOffset: number): Promise<SignScans[]> {
  const since = (days: number) => {
    const from = firstHourOf(dayOf(hour, utcOffset) - days + 1, utcOffset);
    return sql<number>`coalesce(sum(${scans.count}) FILTER (WHERE ${gte(scans.hour, from)}), 0)`;
  };
  return db
    .select({
      code: signs.code,
      position: signs.position,
      positionEn: signs.positionEn,
      status: signs.status,
      street: sql<string>`${streets.name}`.as("street"),
      slug: streets.slug,
      today: since(1).as("today"),
      days7: since(7).as("days7"),
      days28: since(28).as("days28"),
      ever: sql<number>`coalesce(sum(${scans.count}), 0)`.as("ever"),
      lastHour: sql<number | null>`max(${scans.hour})`.as("last_hour"),
    })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .leftJoin(scans, and(eq(scans.code, signs.code), eq(scans.by, "person")))
    .groupBy(signs.code)
    .orderBy(desc(sql`days28`), signs.code);
}

/** Well-formed codes that no sign bears, in the last 28 city days with today. */
export async function readStrays(db: Db, hour: number, utcOffset: number): Promise<number> {
  const from = firstHourOf(dayOf(hour, utcOffset) - 27, utcOffset);
  const row = await db
    .select({ strays: sql<number>`coalesce(sum(${scans.count}), 0)` })
    .from(scans)
    .where(and(eq(scans.code, ""), gte(scans.hour, from)))
    .get();
  return row?.strays ?? 0;
}

/** Whether the figures hold those of the sample city, which a dashboard must say. */
export async function hasSampleFigures(db: Db): Promise<boolean> {
  const row = await db
    .select({ one: sql<number>`1` })
    .from(scans)
    .where(and(eq(scans.tally, sampleTally), ne(scans.count, 0)))
    .limit(1)
    .get();
  return row !== undefined;
}
