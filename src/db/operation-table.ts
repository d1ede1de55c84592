import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * When something that runs by itself was last done and when it last failed, in seconds since 1970
 * (UTC); `operations.ts` writes it. Apart from `schema.ts`, all of which an isolate loads before a scan.
 */
export const operations = sqliteTable("operations", {
  name: text("name").primaryKey(),
  doneAt: integer("done_at"),
  failedAt: integer("failed_at"),
});
