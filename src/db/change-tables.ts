import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { signs, streets, wards } from "./schema.ts";

/**
 * The tables of change sets and of what goes with them. Apart from `schema.ts`, all of which an
 * isolate loads before it answers its first scan. WITHOUT ROWID, by hand in the migration, all but
 * `change_sets`.
 */

const now = sql`(unixepoch())`;

/** What a change set comes from. */
export const changeSources = [
  "form",
  "import",
  "wards",
  "sign event",
  "undo",
  "restore",
  "sample",
] as const;

/** Pieces are added to an open one; one that is checked waits for somebody to apply it. */
export const changeSetStates = ["open", "checked", "applied", "discarded"] as const;

export const changeSets = sqliteTable(
  "change_sets",
  {
    id: integer("id").primaryKey(),
    at: integer("at").notNull().default(now),
    official: text("official").notNull(),
    what: text("what", { enum: changeSources }).notNull(),
    /** The name and the SHA-256 (hex) of the file that it was read from. */
    file: text("file"),
    fileSha256: text("file_sha256"),
    state: text("state", { enum: changeSetStates }).notNull().default("open"),
    /** How many records it changes. */
    records: integer("records").notNull().default(0),
    /** Of whoever applied it: a second click, a retry and a race find another. */
    token: text("token").notNull().default(sql`(lower(hex(randomblob(16))))`),
    /** The number of the first new record of each kind, once applied, as JSON by kind. */
    firstIds: text("first_ids", { mode: "json" }).$type<Record<string, number>>(),
    appliedAt: integer("applied_at"),
    undoes: integer("undoes").references((): AnySQLiteColumn => changeSets.id),
    /** The key of the form that it came from: a form that is sent twice records once. */
    formKey: text("form_key"),
  },
  (table) => [
    uniqueIndex("change_sets_form_key").on(table.formKey),
    uniqueIndex("change_sets_token").on(table.token),
    uniqueIndex("change_sets_undoes").on(table.undoes),
    index("change_sets_applied").on(table.appliedAt),
    index("change_sets_official").on(table.official, table.appliedAt),
    index("change_sets_waiting").on(table.id).where(sql`state IN ('open', 'checked')`),
  ],
);

/** Records of one kind that a change set changes, at most 500 in a piece. */
export const changePieces = sqliteTable(
  "change_pieces",
  {
    changeSet: integer("change_set")
      .notNull()
      .references(() => changeSets.id),
    n: integer("n").notNull(),
    kind: text("kind").notNull(),
    /** How many records it holds, and how many of them are new. */
    records: integer("records").notNull(),
    made: integer("made").notNull(),
    /** `records/changes/op.ts`, as JSON; kept for 30 days. */
    ops: text("ops").notNull(),
    /** What each of them changes ("street 12"), in their order, as JSON; kept for ever. */
    subjects: text("subjects").notNull().default("[]"),
  },
  (table) => [primaryKey({ columns: [table.changeSet, table.n] })],
);

/**
 * The history of every record: each version with the fields that changed, from what to what. Rows
 * are only ever added. Two changes cannot both make a version 8: no update is lost.
 */
export const changes = sqliteTable(
  "changes",
  {
    /** "street 12", "sign 7K3M9X". */
    subject: text("subject").notNull(),
    version: integer("version").notNull(),
    at: integer("at").notNull().default(now),
    official: text("official").notNull(),
    changeSet: integer("change_set")
      .notNull()
      .references(() => changeSets.id),
    /** Null where the record is new. */
    before: text("before", { mode: "json" }),
    after: text("after", { mode: "json" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.version] })],
);

/** Names in addresses that streets had before; each leads to its street, and never to another. */
export const streetSlugs = sqliteTable("street_slugs", {
  slug: text("slug").primaryKey(),
  streetId: integer("street_id")
    .notNull()
    .references(() => streets.id),
});

export const successionParts = ["whole", "part"] as const;

/** What a ward became: a whole or a part of it went to each of these. */
export const wardSuccessions = sqliteTable(
  "ward_successions",
  {
    oldId: integer("old_id")
      .notNull()
      .references(() => wards.id),
    newId: integer("new_id")
      .notNull()
      .references(() => wards.id),
    part: text("part", { enum: successionParts }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.oldId, table.newId] }),
    index("ward_successions_new").on(table.newId),
  ],
);

/** Every code that a sign bears: the foreign key refuses to delete or rename it. */
export const printedCodes = sqliteTable("printed_codes", {
  code: text("code")
    .primaryKey()
    .references(() => signs.code),
});
