import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteColumnBuilderBase,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/**
 * The tables of a city. SQL names are snake_case, text is NFC, days are city days as
 * `YYYY-MM-DD`, moments are whole seconds since 1970 (UTC), lengths are metres, coordinates
 * WGS 84 degrees. Nothing cascades and every change is additive: see `migrations/`.
 */

const now = sql`(unixepoch())`;

/** How often a record has been written: 1 when it is new (`records/changes/`). */
const version = () => integer("version").notNull().default(1);

/** A ward is known by its code and the day from which that code had that area. */
export const wards = sqliteTable(
  "wards",
  {
    id: integer("id").primaryKey(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    /** Empty where no source gives the day: the units that the 2025 reform replaced. */
    validFrom: text("valid_from").notNull().default(""),
    /** First day on which it no longer holds; null while in force. */
    validTo: text("valid_to"),
    /** Read by nobody since `ward_successions`, which can hold several. */
    successorId: integer("successor_id").references((): AnySQLiteColumn => wards.id),
    /** GeoJSON Polygon or MultiPolygon; null where we have none. */
    outline: text("outline"),
    version: version(),
  },
  (table) => [uniqueIndex("wards_code_valid_from").on(table.code, table.validFrom)],
);

export const namesakeKinds = ["person", "place", "event", "other"] as const;

/** Whom or what a street honours. Several streets may share one. */
export const namesakes = sqliteTable(
  "namesakes",
  {
    id: integer("id").primaryKey(),
    kind: text("kind", { enum: namesakeKinds }).notNull(),
    name: text("name").notNull(),
    aliases: text("aliases", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** Read by nobody and left empty: the search folds names and aliases itself (`streets/list/search.ts`). */
    folded: text("folded").notNull(),
    /** Free text, since it must be able to say "about" or "disputed". */
    born: text("born"),
    died: text("died"),
    /** One line: "Nhà bác học, bảng nhãn khoa 1752". */
    summaryVi: text("summary_vi"),
    summaryEn: text("summary_en"),
    biographyVi: text("biography_vi"),
    biographyEn: text("biography_en"),
    /** What the sources do not agree on, told as such. */
    disputedVi: text("disputed_vi"),
    disputedEn: text("disputed_en"),
    sources: text("sources", { mode: "json" }).$type<string[]>().notNull().default([]),
    updatedAt: integer("updated_at").notNull().default(now),
    version: version(),
    /** The family, dynasty or movement that it belongs to; the same words for all who do. */
    theme: text("theme"),
    /** The day from which the record is no longer used; it stays. */
    withdrawnOn: text("withdrawn_on"),
  },
  (table) => [index("namesakes_theme").on(table.theme)],
);

/** The words that stand on the upper line of a name sign. */
export const streetKinds = [
  "đường",
  "phố",
  "ngõ",
  "ngách",
  "hẻm",
  "đại lộ",
  "quốc lộ",
  "tỉnh lộ",
] as const;

export const numberingEnds = ["start", "end", "unknown"] as const;

export const oddSides = ["left", "right", "unknown"] as const;

export const recordStatuses = ["illustrative", "confirmed"] as const;

export const streets = sqliteTable(
  "streets",
  {
    id: integer("id").primaryKey(),
    /** ASCII; part of a public URL. Those that it had before stand in `street_slugs`, for ever. */
    slug: text("slug").notNull(),
    /** Null where no source tells whether it is a đường or a phố. */
    kind: text("kind", { enum: streetKinds }),
    name: text("name").notNull(),
    folded: text("folded").notNull(),
    startText: text("start_text"),
    endText: text("end_text"),
    /** The street that it starts or ends at, where that is one of ours. */
    startStreetId: integer("start_street_id").references((): AnySQLiteColumn => streets.id),
    endStreetId: integer("end_street_id").references((): AnySQLiteColumn => streets.id),
    lengthM: integer("length_m"),
    widthM: real("width_m"),
    /** From which of its ends the house numbers run, and the lowest and highest of them. */
    numbersFrom: text("numbers_from", { enum: numberingEnds }).notNull().default("unknown"),
    numberLowest: integer("number_lowest"),
    numberHighest: integer("number_highest"),
    /** On which side the odd ones are, going the way the numbers rise. */
    numbersOdd: text("numbers_odd", { enum: oddSides }).notNull().default("unknown"),
    /** GeoJSON LineString, or MultiLineString of its pieces, from start to end. */
    geometry: text("geometry"),
    namesakeId: integer("namesake_id").references(() => namesakes.id),
    status: text("status", { enum: recordStatuses }).notNull(),
    source: text("source"),
    /** What is not certain about the record, as its source puts it. */
    doubt: text("doubt"),
    updatedAt: integer("updated_at").notNull().default(now),
    version: version(),
    /** The day from which there is no such street; its page and its signs still answer. */
    withdrawnOn: text("withdrawn_on"),
    /** The street that took its place, where that is one of ours. */
    replacedById: integer("replaced_by_id").references((): AnySQLiteColumn => streets.id),
  },
  (table) => [
    uniqueIndex("streets_slug").on(table.slug),
    index("streets_namesake").on(table.namesakeId),
    index("streets_name").on(table.name),
  ],
);

export const streetWards = sqliteTable(
  "street_wards",
  {
    streetId: integer("street_id")
      .notNull()
      .references(() => streets.id),
    wardId: integer("ward_id")
      .notNull()
      .references(() => wards.id),
  },
  (table) => [
    primaryKey({ columns: [table.streetId, table.wardId] }),
    index("street_wards_ward").on(table.wardId),
  ],
);

export const namingActKinds = ["named", "renamed", "lengthened"] as const;

/** The history of a street's name: one row per resolution that touched it. */
export const namingActs = sqliteTable(
  "naming_acts",
  {
    id: integer("id").primaryKey(),
    streetId: integer("street_id")
      .notNull()
      .references(() => streets.id),
    kind: text("kind", { enum: namingActKinds }).notNull(),
    /** The name before, for a renaming. */
    previousName: text("previous_name"),
    /** "Nghị quyết số 32/NQ-HĐND", as cited. */
    resolution: text("resolution"),
    /** A day, or as much of one as is known: "2016", "2016-12". */
    day: text("day"),
    note: text("note"),
    version: version(),
    /** The day from which the record no longer counts; it stays. */
    withdrawnOn: text("withdrawn_on"),
  },
  (table) => [index("naming_acts_street").on(table.streetId)],
);

export const signStatuses = ["planned", "installed", "retired"] as const;

/** At which place of its street a sign hangs: `middle` is about halfway, `other` what its text says. */
export const signPlaces = ["start", "end", "junction", "middle", "near", "other"] as const;

/** A sign is its code, for life: a code is never renamed, reused or deleted. */
export const signs = sqliteTable(
  "signs",
  {
    code: text("code").primaryKey(),
    streetId: integer("street_id")
      .notNull()
      .references(() => streets.id),
    /** Where it hangs, as facts; `signs/position.ts` words them. */
    at: text("at", { enum: signPlaces }).notNull().default("other"),
    /** The street that is met there: at a junction, or where the street starts or ends. */
    junctionStreetId: integer("junction_street_id").references(() => streets.id),
    /** A place nearby, as people there call it: "chợ Bo". */
    near: text("near"),
    /** Where it hangs in words, read only where no facts fit; not null in SQL and without a default there. */
    position: text("position")
      .notNull()
      .$default(() => ""),
    positionEn: text("position_en"),
    /** Of the house next to it. */
    numberNear: integer("number_near"),
    latitude: real("latitude"),
    longitude: real("longitude"),
    status: text("status", { enum: signStatuses }).notNull(),
    /** An absolute https address to answer with instead of the street's page (`scan/target.ts`). */
    target: text("target"),
    createdAt: integer("created_at").notNull().default(now),
    version: version(),
  },
  (table) => [
    index("signs_street").on(table.streetId),
    index("signs_not_installed").on(table.code).where(sql`status <> 'installed'`),
  ],
);

export const signEventKinds = [
  "installed",
  "inspected",
  "repaired",
  "replaced",
  "retired",
  "reported",
] as const;

/** What an inspection found, or why there was none. */
export const visitOutcomes = [
  "well",
  "cleaned",
  "damaged",
  "missing",
  "pasted-over",
  "unreachable",
] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

export const signEvents = sqliteTable(
  "sign_events",
  {
    id: integer("id").primaryKey(),
    code: text("code")
      .notNull()
      .references(() => signs.code),
    kind: text("kind", { enum: signEventKinds }).notNull(),
    day: text("day").notNull(),
    note: text("note"),
    /** The official who recorded it; null where the system did. */
    official: text("official"),
    at: integer("at").notNull().default(now),
    /** Of an inspection alone; null where nobody said. */
    outcome: text("outcome", { enum: visitOutcomes }),
  },
  (table) => [
    index("sign_events_code").on(table.code, table.day),
    index("sign_events_status")
      .on(table.code, table.day)
      .where(sql`kind IN ('installed', 'retired')`),
    index("sign_events_broken")
      .on(table.code)
      .where(sql`outcome IN ('damaged', 'missing', 'pasted-over')`),
  ],
);

export const reportKinds = ["mistake", "damaged", "missing", "pasted-over"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** An official moves a report to any of them but the last, which is its sender's alone. */
export const reportStates = ["new", "in progress", "done", "rejected", "withdrawn"] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * The columns of every table of citizens' reports; made for each, since a column belongs to one.
 * @param about what its reports are about.
 */
export const reportColumns = <About extends Record<string, SQLiteColumnBuilderBase>>(
  about: About,
) => ({
  id: integer("id").primaryKey(),
  /** Opens the report's page for whoever sent it; made from the form, so that one form is one report. */
  receipt: text("receipt").notNull(),
  ...about,
  /** What is reported, in its sender's words; empty once it has been removed. */
  text: text("text").notNull(),
  /** Its sender's to give. It is deleted when the report is closed: `closedWithoutContact`. */
  contact: text("contact"),
  state: text("state", { enum: reportStates }).notNull().default("new"),
  at: integer("at").notNull().default(now),
  /** When the state last changed and by which official; null while new. A sender has no name. */
  stateAt: integer("state_at"),
  official: text("official"),
  /** When the words were removed, by age, by an official or by their sender; null while they are there. */
  textRemovedAt: integer("text_removed_at"),
});

/** The table itself insists that a report which is closed keeps no contact. */
export const closedWithoutContact = (
  name: string,
  { contact, state }: { contact: AnySQLiteColumn; state: AnySQLiteColumn },
) => check(name, sql`${contact} IS NULL OR ${state} IN ('new', 'in progress')`);

/** How many bytes a table's reports up to an id take, in its one row, 1 (`streets/reports/size.ts`). */
export const reportSizeColumns = () => ({
  id: integer("id").primaryKey(),
  upTo: integer("up_to").notNull(),
  bytes: integer("bytes").notNull(),
});

/** What citizens report of a street or of one of its signs. */
export const reports = sqliteTable(
  "reports",
  reportColumns({
    streetId: integer("street_id")
      .notNull()
      .references(() => streets.id),
    /** The sign that it is about; null where it is about the street, or nobody said. */
    code: text("code").references(() => signs.code),
    kind: text("kind", { enum: reportKinds }).notNull(),
  }),
  (table) => [
    uniqueIndex("reports_receipt").on(table.receipt),
    index("reports_at").on(table.at),
    index("reports_street").on(table.streetId, table.at),
    index("reports_state").on(table.state, table.at),
    closedWithoutContact("reports_closed_without_contact", table),
  ],
);

export const reportSize = sqliteTable("report_size", reportSizeColumns());

/** Secrets that a database made for itself; each signs one thing and nothing else. */
export const keys = sqliteTable("keys", {
  purpose: text("purpose").primaryKey(),
  secret: text("secret").notNull(),
});

export const scanners = ["person", "robot", "staff"] as const;
export type Scanner = (typeof scanners)[number];

/**
 * How often a code was scanned in an hour: everything that is kept of a scan. `code` is empty
 * for strays (well-formed codes that no sign bears) and so has no foreign key; `hour` is whole
 * hours since 1970 in UTC (`hours.ts`); `tally` is the counter that vouches for the row, so a
 * reader adds up over tallies. WITHOUT ROWID, added by hand in the migration.
 */
export const scans = sqliteTable(
  "scans",
  {
    code: text("code").notNull(),
    hour: integer("hour").notNull(),
    by: text("by", { enum: scanners }).notNull(),
    tally: integer("tally").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.hour, table.by, table.tally] })],
);

/** Under this number stand sample figures, which no tally ever counted. */
export const sampleTally = -1;

/**
 * Sums of `scans` per city day (`hours.ts`, counted from 1970-01-01), so that a year can be read
 * without reading its hours. Holds for the days before the boundary in `rollups`; `src/scan/read.ts`
 * reads it together with the hours from there on. WITHOUT ROWID, by hand in the migration.
 */
export const scanDays = sqliteTable(
  "scan_days",
  {
    day: integer("day").notNull(),
    code: text("code").notNull(),
    by: text("by", { enum: scanners }).notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.code, table.by] })],
);

/**
 * Two boundaries, each the first city day not yet dealt with: `rolled-up` for `scan_days`,
 * `folded` for the hours that were deleted since only their days are kept.
 */
export const rollups = sqliteTable("rollups", {
  name: text("name", { enum: ["rolled-up", "folded"] }).primaryKey(),
  day: integer("day").notNull(),
});

/**
 * Sums of `scan_days` over the whole city, strays apart, written with them in one transaction and
 * always anew (`scan/roll-up.ts`). WITHOUT ROWID, by hand in the migration.
 */
export const cityDays = sqliteTable(
  "city_days",
  {
    day: integer("day").notNull(),
    by: text("by", { enum: scanners }).notNull(),
    stray: integer("stray").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.by, table.stray] })],
);

/**
 * Sums of the hours in `scans` over all signs, strays left out, written with `city_days` and always
 * anew; they go when the hours go. WITHOUT ROWID, by hand in the migration.
 */
export const cityHours = sqliteTable(
  "city_hours",
  {
    hour: integer("hour").notNull(),
    by: text("by", { enum: scanners }).notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.by] })],
);

/**
 * A code's scans by month (its first day) and kind, summed from `scan_days` with them and always
 * anew (`scan/months.ts`): a period's sum is the difference of two running totals in each of a
 * few rows. Holds, as they do, for the days before the boundary. WITHOUT ROWID, by hand.
 */
export const scanMonths = sqliteTable(
  "scan_months",
  {
    code: text("code").notNull(),
    by: text("by", { enum: scanners }).notNull(),
    month: integer("month").notNull(),
    /** Scans from the first of the month to the end of each of 31 days, as a list in JSON. */
    sums: text("sums", { mode: "json" }).$type<number[]>().notNull(),
    /** The most scans on one day. */
    peak: integer("peak").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.by, table.month] }),
    index("scan_months_busy").on(table.month).where(sql`peak > 20`),
  ],
);

export const roles = ["viewer", "auditor", "editor", "admin"] as const;

export const officials = sqliteTable(
  "officials",
  {
    /** Lower case. */
    email: text("email").primaryKey(),
    role: text("role", { enum: roles }).notNull(),
    addedBy: text("added_by"),
    addedAt: integer("added_at").notNull().default(now),
  },
  (table) => [check("officials_email_lower", sql`${table.email} = lower(${table.email})`)],
);

/** Who changed what, from what to what, when. Rows are only ever added. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer("id").primaryKey(),
    at: integer("at").notNull().default(now),
    official: text("official").notNull(),
    /** What was done: "sign.retire". */
    action: text("action").notNull(),
    /** To what: "sign 7K3M9X". */
    subject: text("subject").notNull(),
    before: text("before", { mode: "json" }),
    after: text("after", { mode: "json" }),
  },
  (table) => [index("audit_subject").on(table.subject), index("audit_at").on(table.at)],
);

/**
 * What sign health last said of each sign: recomputed every night, never incremented. Days here
 * and below are whole city days since 1970-01-01 (`hours.ts`), as sign health reckons.
 */
export const signHealth = sqliteTable(
  "sign_health",
  {
    code: text("code")
      .primaryKey()
      .references(() => signs.code),
    /** The day that was judged, the last that was over. */
    day: integer("day").notNull(),
    tier: text("tier").notNull(),
    /** The last scan by a person, remembered here when its hour is no longer kept. */
    lastScan: integer("last_scan"),
    /** The whole judgement: `sign-health/judge.ts`. */
    judgement: text("judgement", { mode: "json" }).notNull(),
  },
  (table) => [
    index("sign_health_flagged").on(table.code).where(sql`tier IN ('inspect', 'watch')`),
    index("sign_health_never_scanned").on(table.code).where(sql`last_scan IS NULL`),
  ],
);

/** The same for the weak signs of a street taken together. */
export const streetHealth = sqliteTable("street_health", {
  streetId: integer("street_id")
    .primaryKey()
    .references(() => streets.id),
  day: integer("day").notNull(),
  tier: text("tier").notNull(),
  /** `sign-health/street.ts`. */
  judgement: text("judgement", { mode: "json" }).notNull(),
});

/** The flags that officials were shown, kept as they were: 1 watch, 2 inspect. */
export const signFlags = sqliteTable(
  "sign_flags",
  {
    code: text("code")
      .notNull()
      .references(() => signs.code),
    day: integer("day").notNull(),
    flag: integer("flag").notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.day] })],
);

/** How far the judging of a day has come, so that many small requests can share the work. */
export const healthRuns = sqliteTable("health_runs", {
  day: integer("day").primaryKey(),
  step: text("step").notNull(),
  /** The last street whose signs this step is done with; 0 where none is. */
  afterStreet: integer("after_street").notNull().default(0),
  /** Null in JSON since there is `health_surveys`; before, the survey of the whole city. */
  survey: text("survey", { mode: "json" }).notNull(),
  startedAt: integer("started_at").notNull().default(now),
  finishedAt: integer("finished_at"),
});

/** What a night knows of the city, of a ward and of the signs of a habit; only the last nights'. */
export const healthSurveys = sqliteTable(
  "health_surveys",
  {
    day: integer("day").notNull(),
    /** Which signs: the name of a group of `sign-health/comparisons.ts`. */
    signs: text("signs").notNull(),
    /** `sign-health/survey.ts`, as far as it has come. */
    survey: text("survey", { mode: "json" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.signs] })],
);

/** The ward whose outline holds a sign, as the night's judging found it. */
export const signWards = sqliteTable("sign_wards", {
  code: text("code")
    .primaryKey()
    .references(() => signs.code),
  /** The ward's code. */
  ward: text("ward").notNull(),
  /** The night, as the day that it judged. */
  day: integer("day").notNull(),
});

/** An event that was recorded by mistake: it stays, struck out, and no longer counts. */
export const signEventCorrections = sqliteTable("sign_event_corrections", {
  eventId: integer("event_id")
    .primaryKey()
    .references(() => signEvents.id),
  official: text("official").notNull(),
  note: text("note"),
  at: integer("at").notNull().default(now),
});

/**
 * What a monthly report sent as a document says of its office, as somebody typed it; empty is not
 * given. `addressees`, `copies` and `signer_title` have a line for each. Its only row has the id 1.
 */
export const letterhead = sqliteTable(
  "letterhead",
  {
    id: integer("id").primaryKey(),
    superior: text("superior").notNull().default(""),
    organisation: text("organisation").notNull().default(""),
    symbol: text("symbol").notNull().default(""),
    place: text("place").notNull().default(""),
    addressees: text("addressees").notNull().default(""),
    copies: text("copies").notNull().default(""),
    drafter: text("drafter").notNull().default(""),
    signerTitle: text("signer_title").notNull().default(""),
    signer: text("signer").notNull().default(""),
  },
  (table) => [check("letterhead_one", sql`${table.id} = 1`)],
);
