import { notInArray } from "drizzle-orm";
import { sqliteView } from "drizzle-orm/sqlite-core";
import { signEventCorrections, signEvents } from "./schema.ts";

/**
 * The views of a city; the gate compares them with `migrations/` as it does the tables. Apart from
 * `schema.ts`, all of which an isolate loads before it answers its first scan.
 */

/** What was recorded of signs and still counts: every event that was not struck out as a mistake. */
export const currentSignEvents = sqliteView("current_sign_events").as((query) =>
  query
    .select()
    .from(signEvents)
    .where(
      notInArray(
        signEvents.id,
        query.select({ id: signEventCorrections.eventId }).from(signEventCorrections),
      ),
    ),
);
