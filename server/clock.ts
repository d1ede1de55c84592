import { DurableObject } from "cloudflare:workers";
import city from "./built-city.js";
import type { CronEnv } from "./city-env.ts";
import { dueCrons } from "./crons.ts";

const minuteMs = 60_000;

/** How far its clock and that of whoever asks may differ, in milliseconds. */
const maxApartMs = 10 * minuteMs;

/**
 * Calls the city's crons, as Cloudflare does there: an alarm every minute, which outlives a restart.
 * What was due while the machine was off is done once when it is back.
 */
export class Clock extends DurableObject<CronEnv> {
  /**
   * Sets the alarm, unless it is set; a clock that was put back may have left it in the future. Its own
   * does not run backwards, and alarms stand with it: it begins anew, which whoever asks sees as an
   * error, and asks again.
   * @param now milliseconds since 1970 by the machine's clock.
   */
  async start(now: number): Promise<void> {
    if (Date.now() > now + maxApartMs) this.ctx.abort("The machine's clock was put back.");
    // Of a server that is ended within its first minute the nights to come are missed too.
    const last = await this.ctx.storage.get(lastKey);
    if (last === undefined) await this.ctx.storage.put(lastKey, now);
    const alarm = await this.ctx.storage.getAlarm();
    const next = nextMinute(Date.now());
    if (alarm === null || alarm > next) await this.ctx.storage.setAlarm(next);
  }

  override async alarm(): Promise<void> {
    const now = Date.now();
    // First, so that nothing that goes wrong below ends the nights.
    await this.ctx.storage.setAlarm(nextMinute(now));
    const last = (await this.ctx.storage.get<number>(lastKey)) ?? now - minuteMs;
    // A last minute that is in the future was written before the machine's clock was put back.
    const after = last > now ? now - minuteMs : last;
    for (const { cron, at } of dueCrons(this.env.CRONS, after, now)) await this.run(cron, at);
    await this.ctx.storage.put(lastKey, now);
  }

  /** Runs the jobs of a cron as if it were due at `at` (milliseconds since 1970). */
  async run(cron: string, at: number): Promise<void> {
    const controller = { cron, scheduledTime: at, noRetry: () => {} };
    const context = {
      waitUntil: (promise: Promise<unknown>) => this.ctx.waitUntil(promise),
      passThroughOnException: () => {},
      props: {},
    } as ExecutionContext;
    await city.scheduled(controller, this.env, context);
  }
}

const lastKey = "last";

const nextMinute = (now: number): number => (Math.floor(now / minuteMs) + 1) * minuteMs;
