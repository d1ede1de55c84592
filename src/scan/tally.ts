import { DurableObject } from "cloudflare:workers";
import { hourOf } from "../db/hours.ts";
import { errorName, logLine } from "../web/log.ts";
import { type CountedScan, upsertCounts } from "./upsert.ts";

/** From the first new count to D1: short enough to watch arrive, long enough to merge a crowd. */
const flushAfterMs = 2_000;
const retryAfterMs = 10_000;

/** A retried batch comes within half a minute; its id is remembered far longer. */
const rememberBatchesMs = 3_600_000;

/** A row is forgotten only when its hour is past by this much and D1 has its final value. */
const forgetAfterHours = 48;

/** Rows in one flush: bounds the memory and the size of one D1 statement. */
const rowsPerFlush = 2_000;

/**
 * The truth of the count. One row per code, hour and kind, incremented in one transaction with
 * the id of the batch that brought it; an alarm writes absolute values to D1, where a repeated or
 * late write changes nothing (a grow-only counter: Shapiro et al., "A comprehensive study of
 * Convergent and Commutative Replicated Data Types", 2011, 3.1.1).
 */
export class Tally extends DurableObject<Env> {
  readonly #sql = this.ctx.storage.sql;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS batches (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS batches_at ON batches (at);
      CREATE TABLE IF NOT EXISTS counts (
        code TEXT NOT NULL, hour INTEGER NOT NULL, "by" TEXT NOT NULL,
        count INTEGER NOT NULL, flushed INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (code, hour, "by")
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS counts_dirty ON counts (hour) WHERE count > flushed;
      CREATE TABLE IF NOT EXISTS self (tally INTEGER NOT NULL);
    `);
  }

  /**
   * Adds a batch of scans, once, however often the same id arrives.
   * @param tally this tally's own number, under which its rows stand in D1.
   */
  async count(tally: number, id: string, scans: readonly CountedScan[]): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      const seen = this.#sql.exec("SELECT 1 FROM batches WHERE id = ?", id).toArray().length > 0;
      if (seen) return;
      this.#sql.exec("INSERT INTO batches (id, at) VALUES (?, ?)", id, Date.now());
      this.#sql.exec("INSERT INTO self SELECT ? WHERE NOT EXISTS (SELECT 1 FROM self)", tally);
      for (const { code, hour, by, count } of scans) {
        this.#sql.exec(
          `INSERT INTO counts (code, hour, "by", count) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET count = count + excluded.count`,
          ...[code, hour, by, count],
        );
      }
    });
    if ((await this.ctx.storage.getAlarm()) === null) {
      await this.ctx.storage.setAlarm(Date.now() + flushAfterMs);
    }
  }

  /** Writes what changed to D1, forgets what is long safe, and comes back while there is more. */
  override async alarm(): Promise<void> {
    try {
      await this.#flush();
    } catch (error) {
      // Our own retry: the platform gives up on a throwing alarm after six.
      logLine("flush-failed", { error: errorName(error) });
      await this.ctx.storage.setAlarm(Date.now() + retryAfterMs);
      return;
    }
    this.#forget();
    if (this.#isDirty()) await this.ctx.storage.setAlarm(Date.now() + flushAfterMs);
  }

  async #flush(): Promise<void> {
    const [self] = this.#sql.exec<{ tally: number }>("SELECT tally FROM self").toArray();
    const rows = this.#sql
      .exec<CountedScan>(
        `SELECT code, hour, "by", count FROM counts WHERE count > flushed ORDER BY hour LIMIT ?`,
        rowsPerFlush,
      )
      .toArray();
    if (!self || rows.length === 0) return;
    await upsertCounts(this.env.DB, self.tally, rows);
    this.ctx.storage.transactionSync(() => {
      for (const { code, hour, by, count } of rows) {
        // What was sent, not what is there now: scans that arrived meanwhile stay unflushed.
        this.#sql.exec(
          `UPDATE counts SET flushed = ? WHERE code = ? AND hour = ? AND "by" = ?`,
          ...[count, code, hour, by],
        );
      }
    });
  }

  #isDirty(): boolean {
    return (
      this.#sql.exec("SELECT 1 FROM counts WHERE count > flushed LIMIT 1").toArray().length > 0
    );
  }

  #forget(): void {
    const now = Date.now();
    this.#sql.exec("DELETE FROM batches WHERE at < ?", now - rememberBatchesMs);
    this.#sql.exec(
      "DELETE FROM counts WHERE count = flushed AND hour < ?",
      hourOf(now) - forgetAfterHours,
    );
  }
}
