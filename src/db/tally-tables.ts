import { sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What the tallies and D1 tell each other. Apart from `schema.ts`, which every scan loads. */

/** One row, 1. A database that is put back gets another epoch, and the tallies send again (`scan/resend.ts`). */
export const tallyEpoch = sqliteTable("tally_epoch", {
  id: integer("id").primaryKey(),
  /** 128 random bits: a number would come again after the database is put back. */
  epoch: text("epoch").notNull(),
  at: integer("at").notNull().default(sql`(unixepoch())`),
});

/** Every tally that has ever written, those too that `TALLIES` no longer has. */
export const tallies = sqliteTable("tallies", {
  /** Its place among them, from 0; not the number under which it counts. */
  tally: integer("tally").primaryKey(),
  /** How many scans it had not written when it last wrote, and when it first held so many. */
  heldBack: integer("held_back").notNull(),
  toldAt: integer("told_at").notNull().default(sql`(unixepoch())`),
});

export const restoredInto = ["empty", "living", "earlier"] as const;

/** Restores from a backup, so that one that was cut off can go on. */
export const restores = sqliteTable("restores", {
  id: integer("id").primaryKey(),
  /** The SHA-256 of the tables in its manifest, as JSON. */
  backup: text("backup").notNull(),
  /** Into an empty city, into a living one, or into one that Time Travel has put back. */
  into: text("into_what", { enum: restoredInto }).notNull(),
  begunAt: integer("begun_at").notNull().default(sql`(unixepoch())`),
  /** When all rows were there that come back as they were. */
  rowsAt: integer("rows_at"),
  finishedAt: integer("finished_at"),
});
