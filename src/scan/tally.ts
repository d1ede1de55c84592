import { DurableObject } from "cloudflare:workers";
import { cityOf } from "../city.ts";
import { hourOf } from "../db/hours.ts";
import { errorName, logLine } from "../web/log.ts";
import { withTimeout } from "../web/timeout.ts";
import { type SentBatch, TallyBook } from "./tally-book.ts";
import { writeCounts } from "./write-counts.ts";

/** From the first new count to D1: short enough to watch arrive, long enough to merge a crowd. */
const flushAfterMs = 2_000;

/** D1 that has not answered by now is taken for down. */
const answerMs = 10_000;

/** After a failure, doubled each time: D1 in trouble is not to be pressed. */
const retryMs = 5_000;
const maxRetryMs = 120_000;

/**
 * An alarm further away than this, in milliseconds, was set by a clock that ran ahead: one that waits
 * for the day's rows is nearer as a rule, and to come back before costs a look.
 */
const maxWaitMs = 3_600_000;

/** How far the clocks of a sender and a tally may differ, in milliseconds. */
const maxApartMs = 600_000;

/**
 * Source of truth: what arrives is written down in its own storage before it is confirmed;
 * an alarm writes absolute values to D1, where a repeated or late write changes nothing (a
 * grow-only counter: Shapiro et al., "A comprehensive study of Convergent and Commutative
 * Replicated Data Types", 2011, 3.1.1).
 */
export class Tally extends DurableObject<Env> {
  readonly #book = new TallyBook(this.ctx.storage, this.#rowsPerDay);
  #alarmIsSet = false;
  #failures = 0;
  #notBefore = 0;
  #forgottenIn = 0;
  #isNew = true;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    context.blockConcurrencyWhile(async () => {
      const alarm = await context.storage.getAlarm();
      this.#alarmIsSet = alarm !== null && alarm <= Date.now() + maxWaitMs;
      // Whatever became of the alarm: counts that D1 does not have are on their way from here on.
      if (!this.#alarmIsSet && this.#book.unwritten() > 0) await this.#setAlarm();
    });
  }

  /**
   * Adds a batch of scans, once, however often it arrives. Returning confirms that it is stored.
   * @param place of this tally among all of them, from 0.
   */
  async count(place: number, batch: SentBatch): Promise<void> {
    this.#beginAnewIfAhead(batch.at);
    const { tooLate } = this.#book.add(place, batch, Date.now());
    // In the same turn as the counts, so that storage takes both or neither.
    if (!this.#alarmIsSet) await this.#setAlarm();
    if (tooLate > 0) logLine("scans-too-late", { tally: place, scans: tooLate });
  }

  /** How many scans it has counted that D1 does not have yet. */
  async pending(): Promise<number> {
    return this.#book.unwrittenScans();
  }

  /** Sends again what it holds if D1 is of another epoch than the one to which it wrote. */
  async follow(epoch: string): Promise<void> {
    if (this.#book.follow(epoch) && !this.#alarmIsSet) await this.#setAlarm();
  }

  /** Writes what changed to D1, forgets what is long safe, and comes back while there is more. */
  override async alarm(): Promise<void> {
    this.#alarmIsSet = false;
    try {
      await this.#proveCodes();
      await this.#flush();
      this.#failures = 0;
    } catch (error) {
      // Our own retry: the platform gives up on a throwing alarm after six.
      logLine("flush-failed", { error: errorName(error) });
      this.#notBefore = Date.now() + Math.min(maxRetryMs, retryMs * 2 ** this.#failures);
      this.#failures += 1;
    }
    this.#forgetHourly();
    if (this.#book.unwritten() > 0) await this.#setAlarm();
  }

  /**
   * The clock of a Durable Object never runs backwards: where the machine's is put back, it stands,
   * and alarms and timers with it, until the machine's has come to where it was. Another instance has
   * the machine's clock. It takes at least one batch, so that a sender whose own clock is wrong is
   * counted all the same.
   */
  #beginAnewIfAhead(sentAt = Date.now()): void {
    if (!this.#isNew && Date.now() > sentAt + maxApartMs) {
      logLine("clock-put-back", { aheadMs: Date.now() - sentAt });
      // The batch is not counted yet, and is sent again.
      this.ctx.abort("Its clock is ahead of its senders'.");
    }
    this.#isNew = false;
  }

  async #setAlarm(): Promise<void> {
    this.#alarmIsSet = true;
    await this.ctx.storage.setAlarm(Math.max(Date.now() + flushAfterMs, this.#notBefore));
  }

  /** Codes that came while D1 did not answer: those that no sign bears become strays. */
  async #proveCodes(): Promise<void> {
    const codes = this.#book.unprovenCodes();
    if (codes.length === 0) return;
    const asked = this.env.DB.prepare(
      "SELECT code FROM signs WHERE code IN (SELECT value FROM json_each(?))",
    ).bind(JSON.stringify(codes));
    const { results } = await withTimeout(answerMs, asked.all<{ code: string }>());
    this.#book.settle(codes, new Set(results.map(({ code }) => code)));
  }

  async #flush(): Promise<void> {
    const wait = this.#book.msUntilAllowed(Date.now());
    if (wait > 0) {
      this.#notBefore = Date.now() + wait;
      return;
    }
    const taken = this.#book.take(Date.now());
    if (taken.rows.length === 0) return;
    const answer = await withTimeout(answerMs, writeCounts(this.env, taken));
    this.#book.markWritten(taken, answer, Date.now());
  }

  #forgetHourly(): void {
    const hour = hourOf(Date.now());
    if (hour === this.#forgottenIn) return;
    this.#book.forget(Date.now());
    this.#forgottenIn = hour;
  }

  /** Its share of the rows that the city's plan allows. */
  get #rowsPerDay(): number {
    const { scanRowsPerDay, tallies } = cityOf(this.env);
    return scanRowsPerDay / tallies;
  }
}
