import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { signs } from "./schema.ts";

/** The tables of plates that were made, and ordered. Apart from `schema.ts`, which every scan loads. */

/** The workshop's files from the browser, sheets printed from it, or files made at a desk. */
export const plateMakings = ["archive", "sheets", "desk"] as const;

/** Plates that were made at once, for the workshop or on paper. Rows are only ever added. */
export const plateArchives = sqliteTable(
  "plate_archives",
  {
    id: integer("id").primaryKey(),
    at: integer("at").notNull().default(sql`(unixepoch())`),
    official: text("official").notNull(),
    /** Of the page that asked for it, so that a request sent twice is one archive. */
    token: text("token").notNull(),
    madeAs: text("made_as", { enum: plateMakings }).notNull(),
    /** `signs/plate/plate.ts`. */
    format: text("format").notNull(),
    /** The host that the plates carry. */
    host: text("host").notNull(),
  },
  (table) => [uniqueIndex("plate_archives_token").on(table.token)],
);

/** What each of these plates says. WITHOUT ROWID, by hand in the migration. */
export const plateArchiveSigns = sqliteTable(
  "plate_archive_signs",
  {
    code: text("code")
      .notNull()
      .references(() => signs.code),
    archive: integer("archive")
      .notNull()
      .references(() => plateArchives.id),
    /** The street's name and kind as they are printed. */
    street: text("street").notNull(),
    kind: text("kind"),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.archive] }),
    index("plate_archive_signs_archive").on(table.archive),
  ],
);

/** Plates ordered from a workshop. A row is never changed; what becomes of its plates is below. */
export const plateOrders = sqliteTable(
  "plate_orders",
  {
    id: integer("id").primaryKey(),
    at: integer("at").notNull().default(sql`(unixepoch())`),
    official: text("official").notNull(),
    /** Of the form that placed it, so that a form sent twice is one order. */
    token: text("token").notNull(),
    workshop: text("workshop").notNull(),
    /** City days, as `YYYY-MM-DD`. */
    orderedOn: text("ordered_on").notNull(),
    dueOn: text("due_on"),
    /** `signs/plate/plate.ts`. */
    format: text("format").notNull(),
    /** Millimetres. */
    bleed: real("bleed").notNull(),
    /** Plates of each sign. */
    quantity: integer("quantity").notNull(),
    note: text("note"),
  },
  (table) => [uniqueIndex("plate_orders_token").on(table.token)],
);

/** What was ordered, sign by sign, and what became of it. WITHOUT ROWID, by hand in the migration. */
export const plateOrderSigns = sqliteTable(
  "plate_order_signs",
  {
    code: text("code")
      .notNull()
      .references(() => signs.code),
    orderId: integer("order_id")
      .notNull()
      .references(() => plateOrders.id),
    /** The street's name and kind as they were ordered. */
    street: text("street").notNull(),
    kind: text("kind"),
    /** City days; a plate that is cancelled will not come. */
    deliveredOn: text("delivered_on"),
    cancelledOn: text("cancelled_on"),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.orderId] }),
    index("plate_order_signs_order").on(table.orderId),
  ],
);
