import { defineConfig } from "drizzle-kit";

// Only for `drizzle-kit export`, with which the gate compares schema and migrations: the
// migrations themselves are written by hand, since drizzle-kit rebuilds tables (CONTRIBUTING.md).
export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./src/db/schema.ts",
    "./src/db/views.ts",
    "./src/db/change-tables.ts",
    "./src/db/plate-tables.ts",
    "./src/db/code-report-table.ts",
    "./src/db/place-table.ts",
    "./src/db/operation-table.ts",
    "./src/db/report-step-table.ts",
    "./src/db/report-tables.ts",
    "./src/db/tally-tables.ts",
  ],
  out: "./migrations",
});
