import { DurableObject } from "cloudflare:workers";

/** A statement as the runtime's D1 binding sends it; an array is a blob. */
type Query = { sql: string; params?: readonly (number | string | null | number[])[] | null };

type Value = number | string | null | number[];

/**
 * One city's database: the SQLite database of one Durable Object, spoken to as D1 is. The runtime's
 * own binding (`cloudflare-internal:d1-api`) has D1's methods and errors, and sends statements as
 * JSON: `POST /query` and `POST /execute`, one or a list, of which all are done or none.
 */
export class Database extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    const given = await request.json<Query | Query[]>();
    const isObjects = new URL(request.url).searchParams.get("resultsFormat") !== rowsAndColumns;
    try {
      const answers = this.ctx.storage.transactionSync(() =>
        [given]
          .flat()
          .filter(({ sql }) => hasStatement(sql))
          .map((query) => this.#run(query)),
      );
      if (answers.length === 0) throw new Error("No SQL statements detected.");
      return Response.json(
        answers.map(({ columns, rows, meta }) => ({
          success: true,
          results: isObjects ? rows.map((row) => objectOf(columns, row)) : { columns, rows },
          meta,
        })),
      );
    } catch (error) {
      return Response.json({ success: false, error: (error as Error).message });
    }
  }

  #run({ sql, params }: Query) {
    const { storage } = this.ctx;
    const before = this.#counters();
    const sizeBefore = storage.sql.databaseSize;
    const cursor = storage.sql.exec(sql, ...(params ?? []).map(bound));
    const rows = Array.from(cursor.raw(), (row) => row.map(told));
    const after = this.#counters();
    const changes = after.total - before.total;
    const size = storage.sql.databaseSize;
    return {
      columns: cursor.columnNames,
      rows,
      meta: {
        served_by: "server",
        served_by_primary: true,
        total_attempts: 1,
        // The runtime's clock stands still while a statement runs.
        duration: 0,
        timings: { sql_duration_ms: 0 },
        changes,
        last_row_id: after.lastRowId,
        changed_db: changes !== 0 || size !== sizeBefore,
        size_after: size,
        rows_read: cursor.rowsRead,
        rows_written: cursor.rowsWritten,
      },
    };
  }

  /** D1 counts as changes what triggers and cascades do as well. */
  #counters(): { total: number; lastRowId: number } {
    const asked = "SELECT total_changes() AS total, last_insert_rowid() AS lastRowId";
    return this.ctx.storage.sql.exec<{ total: number; lastRowId: number }>(asked).one();
  }
}

type Env = { DATABASE: DurableObjectNamespace<Database> };

/** The service that the binding of a city's Worker sends its statements to. */
export default {
  fetch: (request, env) => env.DATABASE.getByName("city").fetch(request),
} satisfies ExportedHandler<Env>;

const rowsAndColumns = "ROWS_AND_COLUMNS";

/** D1 passes over what is only comments. */
const hasStatement = (sql: string): boolean => sql.replace(/^\s*--.*/gm, "").trim() !== "";

const bound = (value: Value): SqlStorageValue =>
  Array.isArray(value) ? new Uint8Array(value).buffer : value;

const told = (value: SqlStorageValue): Value =>
  value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)) : value;

const objectOf = (columns: readonly string[], row: readonly Value[]) =>
  Object.fromEntries(columns.map((name, i) => [name, row[i]]));
