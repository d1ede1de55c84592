import { hourOf } from "../db/hours.ts";
import type { Scanner } from "../db/schema.ts";
import { type Allowance, maxSaved, msUntil, refill } from "./allowance.ts";
import { isUnwritten, newNumber, prepareStorage } from "./tally-storage.ts";
import type { CountedScan } from "./upsert.ts";

/**
 * Scans as an isolate sends them: of one hour, by one kind; `proven` if their codes are known to be
 * signs', or empty. `counts` is JSON of how many each code has, as SQLite takes it: a batch passes
 * through a tally without being read there.
 */
export type Group = { hour: number; by: Scanner; proven: boolean; counts: string };

/** The sender's `number`th batch. It sends the next only when this one is confirmed. */
export type Batch = { sender: string; number: number; groups: readonly Group[] };

/**
 * How a batch is sent: again with another `at`, the sender's clock in milliseconds since 1970. While
 * an update goes out, isolates of the code before it still send theirs without.
 */
export type SentBatch = Batch & { at?: number };

/** Rows on their way to D1, and how many scans wait behind them. */
export type Taken = { place: number; rows: CountedScan[]; heldBack: number };

/** A row is kept for this many hours after its own, and a stranger's count is taken as long. */
const keptHours = 48;

/** Longer than a stranger's count is taken, so that no batch is counted by a tally that forgot it. */
const rememberSendersMs = 7 * 86_400_000;

/** Unproven codes kept one by one; more are strays. */
const maxUnproven = 2_000;

/** Rows in one write to D1: bounds the memory and the size of one statement. */
const maxRowsPerFlush = 2_000;

/** What a tally has written down, in the storage of its Durable Object. */
export class TallyBook {
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;
  readonly #rowsPerDay: number;

  constructor(storage: DurableObjectStorage, rowsPerDay: number) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.#rowsPerDay = rowsPerDay;
    prepareStorage(storage);
  }

  /**
   * Adds a batch, unless it is there already. `tooLate` counts the scans of hours long past by the
   * clock of a sender that is not remembered: its batch may have been counted before. From one that
   * is, a batch with a later number is new, whatever became of a clock meanwhile.
   * @param place of the tally among all of them.
   */
  add(place: number, { sender, number, groups, at }: SentBatch, now: number): { tooLate: number } {
    return this.#storage.transactionSync(() => {
      if (this.#lastNumberOf(sender) >= number) return { tooLate: 0 };
      const isKnown = this.#lastNumberOf(sender) > 0;
      this.#sql.exec(
        `INSERT INTO senders (sender, number, at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET number = excluded.number, at = excluded.at`,
        sender,
        number,
        now,
      );
      this.#sql.exec(
        `INSERT INTO self (tally, place, rows, at)
         SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM self)`,
        newNumber(),
        place,
        maxSaved(this.#rowsPerDay),
        now,
      );
      const firstHour = isKnown ? 0 : hourOf(at ?? now) - keptHours;
      const taken = groups.filter(({ hour }) => hour >= firstHour);
      for (const group of taken) {
        this.#beginAnewIfForgotten(group.hour);
        if (group.proven) this.#addCounts(group);
        else this.#addUnproven(group);
      }
      return { tooLate: scansIn(groups.filter(({ hour }) => hour < firstHour)) };
    });
  }

  /** Rows that D1 does not have yet, or has with a smaller count. */
  unwritten(): number {
    return this.#number(
      `SELECT (SELECT count(*) FROM counts WHERE ${isUnwritten}) + (SELECT count(*) FROM unproven)`,
    );
  }

  /** Scans that D1 does not have yet. */
  unwrittenScans(): number {
    return this.#number(
      `SELECT (SELECT coalesce(sum(count - written), 0) FROM counts WHERE ${isUnwritten})
         + (SELECT coalesce(sum(count), 0) FROM unproven)`,
    );
  }

  /** Codes that nobody has been able to look up yet. */
  unprovenCodes(): string[] {
    return this.#sql
      .exec<{ code: string }>("SELECT DISTINCT code FROM unproven")
      .toArray()
      .map(({ code }) => code);
  }

  /** Counts what was unproven: under its code if a sign bears it, else as a stray. */
  settle(codes: readonly string[], signs: ReadonlySet<string>): void {
    this.#storage.transactionSync(() => {
      for (const code of codes) {
        const rows = this.#sql
          .exec<Omit<CountedScan, "tally">>(
            `DELETE FROM unproven WHERE code = ? RETURNING code, hour, "by", count`,
            code,
          )
          .toArray();
        const counted = signs.has(code) ? code : "";
        for (const { hour, by, count } of rows) {
          this.#addCounts({
            hour,
            by,
            counts: JSON.stringify({ [counted]: count }),
          });
        }
      }
    });
  }

  /** How long to wait until what is unwritten may be written to D1, in milliseconds. */
  msUntilAllowed(now: number): number {
    const wanted = Math.min(this.unwritten(), maxRowsPerFlush);
    return msUntil(wanted, this.#allowance(now), this.#rowsPerDay);
  }

  /**
   * Follows D1 into another epoch: what it has written may be gone there, and is written again.
   * @returns whether it was another.
   */
  follow(epoch: string): boolean {
    return this.#storage.transactionSync(() => {
      const isOther = "UPDATE self SET epoch = ?1 WHERE epoch <> ?1 RETURNING 1";
      if (this.#number(isOther, epoch) === 0) return false;
      this.#sql.exec("UPDATE counts SET written = 0");
      return true;
    });
  }

  /**
   * The next rows for D1 with their present counts, those first that have waited longest, and
   * takes them off the allowance: a write whose answer is lost has cost as much as any other.
   */
  take(now: number): Taken {
    return this.#storage.transactionSync(() => {
      const allowance = this.#allowance(now);
      const most = Math.min(maxRowsPerFlush, Math.floor(allowance.rows));
      const rows = this.#sql
        .exec<CountedScan & { written: number }>(
          `SELECT code, hour, "by", tally, count, written FROM counts WHERE ${isUnwritten}
           ORDER BY written_at, hour LIMIT ?`,
          most,
        )
        .toArray();
      this.#sql.exec("UPDATE self SET rows = ?, at = ?", allowance.rows - rows.length, now);
      const taken = rows.reduce((sum, { count, written }) => sum + count - written, 0);
      return {
        place: this.#number("SELECT place FROM self"),
        rows,
        heldBack: this.unwrittenScans() - taken,
      };
    });
  }

  /**
   * D1 has these counts. Not what is here now: scans that arrived meanwhile stay unwritten. Where D1
   * wrote them in another epoch than the tally's, everything does.
   * @param answer the epoch in which D1 wrote, and how many rows it had to: the others cost nothing.
   */
  markWritten(taken: Taken, answer: { epoch: string; written: number }, now: number): void {
    this.#storage.transactionSync(() => {
      if (this.follow(answer.epoch)) return;
      this.#sql.exec("UPDATE self SET rows = rows + ?", taken.rows.length - answer.written);
      for (const { code, hour, by, count } of taken.rows) {
        this.#sql.exec(
          `UPDATE counts SET written = ?, written_at = ? WHERE code = ? AND hour = ? AND "by" = ?`,
          count,
          now,
          code,
          hour,
          by,
        );
      }
    });
  }

  /** Forgets counts of hours long past that D1 has, and senders not heard of for long. */
  forget(now: number): void {
    const firstHour = hourOf(now) - keptHours;
    this.#storage.transactionSync(() => {
      this.#sql.exec(
        `DELETE FROM counts WHERE NOT ${isUnwritten} AND hour < ?1
         AND NOT EXISTS (SELECT 1 FROM unproven WHERE hour < ?1)`,
        firstHour,
      );
      this.#sql.exec("UPDATE self SET forgotten = max(forgotten, ?)", firstHour);
      this.#sql.exec("DELETE FROM senders WHERE at < ?", now - rememberSendersMs);
    });
  }

  /**
   * A clock that ran ahead has let it forget hours that are not over. What is begun anew in one of
   * them would be less than D1 has under the old number, and be ignored there.
   */
  #beginAnewIfForgotten(hour: number): void {
    this.#sql.exec(
      "UPDATE self SET tally = ?, forgotten = 0 WHERE forgotten > ?",
      newNumber(),
      hour,
    );
  }

  #lastNumberOf(sender: string): number {
    return this.#number("SELECT number FROM senders WHERE sender = ?", sender);
  }

  #addCounts({ hour, by, counts }: Omit<Group, "proven">): void {
    this.#sql.exec(
      `INSERT INTO counts (code, hour, "by", tally, count)
       SELECT key, ?, ?, tally, value FROM json_each(?) JOIN self WHERE true
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      hour,
      by,
      counts,
    );
  }

  #addUnproven(group: Group): void {
    const { hour, by, counts } = group;
    const codes = Object.keys(JSON.parse(counts)).length;
    if (this.#number("SELECT count(*) FROM unproven") + codes > maxUnproven) {
      this.#addCounts({ hour, by, counts: JSON.stringify({ "": scansIn([group]) }) });
      return;
    }
    this.#sql.exec(
      `INSERT INTO unproven (code, hour, "by", count)
       SELECT key, ?, ?, value FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      hour,
      by,
      counts,
    );
  }

  #allowance(now: number): Allowance {
    // What was saved by a clock that ran ahead would grow no more until that moment.
    this.#sql.exec("UPDATE self SET at = ?1 WHERE at > ?1", now);
    const saved = this.#sql.exec<Allowance>("SELECT rows, at FROM self").toArray()[0];
    return refill(saved ?? { rows: 0, at: now }, this.#rowsPerDay, now);
  }

  /** The one number that a query gives; 0 if it gives no row. */
  #number(query: string, ...values: string[]): number {
    const [row] = this.#sql.exec(query, ...values).raw();
    return Number(row?.[0] ?? 0);
  }
}

/** How many scans there are in groups. */
export const scansIn = (groups: readonly Group[]): number =>
  groups
    .flatMap(({ counts }) => Object.values<number>(JSON.parse(counts)))
    .reduce((total, count) => total + count, 0);
