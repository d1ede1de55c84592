import { and, eq, inArray } from "drizzle-orm";
import type { Language } from "../../city.ts";
import { cityOf } from "../../city.ts";
import { connect, type Db } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { namesakes, streets, wards } from "../../db/schema.ts";
import { formerWards, wardsInForce } from "../../db/wards.ts";
import { partsOf, type Subject } from "../../records/changes/change-set.ts";
import { streetPage } from "../../streets/page/street-page.tsx";
import { readStreet } from "../../streets/read-street.ts";
import type { Namesake, NamingAct, Street, WholeStreet } from "../../streets/street.ts";
import { errorPage } from "../../web/errors.tsx";
import { readLine } from "../../web/geojson.ts";
import type { OfficialContext } from "../guard.ts";
import type { Change } from "./dry-run.ts";
import type { FormKind } from "./sections.ts";

/** Whether a citizens' page would show a change: a street has its own, a namesake those of its streets. */
export const hasPublicPage = async (
  d1: D1Database,
  kind: FormKind,
  subject: Subject | undefined,
): Promise<boolean> =>
  kind === "street" ||
  (await d1
    .prepare("SELECT 1 FROM streets WHERE namesake_id = ? LIMIT 1")
    .bind(subject ? partsOf(subject).id : -1)
    .first()) !== null;

/** The citizens' page as it would be with these changes, which nobody has saved. */
export async function preview(
  c: OfficialContext,
  changes: readonly Change[],
  language: Language,
): Promise<Response> {
  const db = connect(c.env.DB);
  const day = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const slug = await slugBefore(db, changes);
  const before = slug === null ? null : await readStreet(c.env.DB, slug, day);
  const found = await withChanges(db, before ?? blank, changes, day);
  if (found.street.slug === "") return errorPage(c, "not-found");
  return streetPage(c, { language, found, isDraft: true, headers: { "X-Robots-Tag": "noindex" } });
}

/** The street whose page changes: the form's own, or one that bears the form's namesake. */
async function slugBefore(db: Db, changes: readonly Change[]): Promise<string | null> {
  const act = changes.find(({ record }) => record.kind === "namingAct");
  const main = changes.find(({ record }) => record.kind !== "namingAct");
  const id = Number(main?.op.id ?? act?.record.at?.values.streetId ?? act?.op.after.streetId ?? -1);
  const isNamesake = main?.record.kind === "namesake";
  const row = await db
    .select({ slug: streets.slug })
    .from(streets)
    .where(eq(isNamesake ? streets.namesakeId : streets.id, id || -1))
    .limit(1)
    .get();
  return row?.slug ?? null;
}

async function withChanges(
  db: Db,
  before: WholeStreet,
  changes: readonly Change[],
  day: string,
): Promise<WholeStreet> {
  const afterOf = (kind: string) => changes.find(({ record }) => record.kind === kind)?.op.after;
  const street: Street = { ...before.street, ...(afterOf("street") as Partial<Street>) };
  const wardIds = afterOf("street")?.wards as number[] | undefined;
  const [namesake, start, end, replacedBy, now, former] = await Promise.all([
    street.namesakeId === null ? undefined : namesakeWith(db, street.namesakeId),
    neighbour(db, street.startStreetId),
    neighbour(db, street.endStreetId),
    neighbour(db, street.replacedById),
    wardIds && wardsOf(db, wardIds, wardsInForce(day)),
    wardIds && wardsOf(db, wardIds, formerWards(day)),
  ]);
  return {
    ...before,
    street,
    line: readLine(street.geometry),
    namesake: namesake && { ...namesake, ...(afterOf("namesake") as Partial<Namesake>) },
    start,
    end,
    replacedBy,
    wardsNow: now ?? before.wardsNow,
    wardsBefore: former ?? before.wardsBefore,
    acts: actsWith(before.acts, changes),
  };
}

function actsWith(before: readonly NamingAct[], changes: readonly Change[]): NamingAct[] {
  const ops = changes.filter(({ record }) => record.kind === "namingAct").map(({ op }) => op);
  const changed = before.map((act) => {
    const after = ops.find(({ id }) => id === act.id)?.after as Partial<NamingAct> | undefined;
    return { ...act, ...after };
  });
  const made = ops.filter(({ id }) => id === null);
  const added = made.map(({ after }) => ({ ...blankAct, ...(after as Partial<NamingAct>) }));
  return [...changed, ...added]
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
}

const namesakeWith = (db: Db, id: number) =>
  db.select().from(namesakes).where(eq(namesakes.id, id)).get();

const neighbour = (db: Db, id: number | null) =>
  db
    .select({ id: streets.id, slug: streets.slug, kind: streets.kind, name: streets.name })
    .from(streets)
    .where(eq(streets.id, id ?? -1))
    .get();

const wardsOf = (db: Db, ids: number[], when: ReturnType<typeof wardsInForce>) =>
  db
    .select({
      id: wards.id,
      code: wards.code,
      name: wards.name,
      validTo: wards.validTo,
      outline: wards.outline,
    })
    .from(wards)
    .where(and(inArray(wards.id, ids), when))
    .orderBy(wards.id);

const blankAct: NamingAct = {
  id: 0,
  streetId: 0,
  kind: "named",
  previousName: null,
  resolution: null,
  day: null,
  note: null,
  version: 0,
  withdrawnOn: null,
};

/** A street of which nothing is known yet. */
const blank: WholeStreet = {
  street: {
    id: 0,
    slug: "",
    kind: null,
    name: "",
    folded: "",
    startText: null,
    endText: null,
    startStreetId: null,
    endStreetId: null,
    lengthM: null,
    widthM: null,
    numbersFrom: "unknown",
    numberLowest: null,
    numberHighest: null,
    numbersOdd: "unknown",
    geometry: null,
    namesakeId: null,
    status: "illustrative",
    source: null,
    doubt: null,
    updatedAt: 0,
    version: 0,
    withdrawnOn: null,
    replacedById: null,
  },
  line: readLine(null),
  namesake: undefined,
  start: undefined,
  end: undefined,
  replacedBy: undefined,
  wardsNow: [],
  wardsBefore: [],
  acts: [],
  signs: [],
  nearby: [],
  sameTheme: [],
  places: [],
  tellApart: "",
};
