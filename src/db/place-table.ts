import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { signs, streets } from "./schema.ts";

export const publicPlaceKinds = ["office", "school", "clinic", "market", "heritage"] as const;

/** Where everybody may go. Apart from `schema.ts`, all of which an isolate loads before a scan. */
export const publicPlaces = sqliteTable(
  "public_places",
  {
    id: integer("id").primaryKey(),
    kind: text("kind", { enum: publicPlaceKinds }).notNull(),
    name: text("name").notNull(),
    streetId: integer("street_id")
      .notNull()
      .references(() => streets.id),
    /** The sign that stands nearest. */
    nearCode: text("near_code").references(() => signs.code),
    /** Its page in the web; of an office the one in the public-service portal. */
    link: text("link"),
    version: integer("version").notNull().default(1),
    withdrawnOn: text("withdrawn_on"),
  },
  (table) => [index("public_places_street").on(table.streetId)],
);
