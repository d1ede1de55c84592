import { answerD1Message } from "../../cli/server/d1-message.ts";
import worker, { Tally as RealTally } from "../../src/index.ts";
import { runCronJobs } from "../../src/nightly.ts";
import type { SentBatch } from "../../src/scan/tally-book.ts";
import { seeded } from "../random.ts";

/**
 * The real Worker with a world around it that fails on demand: every call to D1 and to a tally may
 * fail before it is applied, after it is applied with the answer lost, or hang; a tally may be
 * restarted in the middle of a flush; the clock can be set. Nothing under `src/` knows of this.
 */

/**
 * Shares of the calls of one hop that go wrong, each from 0 to 1; `stall` hangs before the
 * call is applied, `hang` as the dice fall; `hold` keeps the answers of the others back for as long
 * as it stands.
 */
export type Faults = {
  before?: number;
  after?: number;
  hang?: number;
  stall?: number;
  restart?: number;
  hold?: boolean;
};

export type World = {
  seed: number;
  /** The Worker's reads of D1, the Worker's calls to a tally, and a tally's calls to D1. */
  read: Faults;
  tally: Faults;
  flush: Faults;
  /** From now on the clock runs from this moment, in milliseconds; null for the true time. */
  clock: number | null;
  /** Whether it stands there. */
  clockStands: boolean;
  /** Whether the nearest replica has none of the rows that the primary has. */
  replicaLags: boolean;
  /** Whether the Worker reaches the nearest replica of D1 alone. */
  primaryIsDown: boolean;
  /** Whether the Worker was deployed without its database. */
  isWithoutDatabase: boolean;
  /** Whether a person's scan has its page made (`src/scan/page-ahead.ts`), which calls D1 as well. */
  makesPages: boolean;
  /** Whether the data centre's cache answers every call with an error. */
  cacheRefuses: boolean;
  /** Whether isolates send as the code did whose batches did not tell their sender's clock. */
  sendsWithoutClock: boolean;
};

/** How many calls of each hop have gone wrong, and well. */
export type Calls = Record<Hop, { wrong: number; well: number }>;
type Hop = "read" | "tally" | "flush";

const world: World = {
  seed: 1,
  read: {},
  tally: {},
  flush: {},
  clock: null,
  clockStands: false,
  replicaLags: false,
  primaryIsDown: false,
  isWithoutDatabase: false,
  makesPages: false,
  cacheRefuses: false,
  sendsWithoutClock: false,
};

const calls: Calls = {
  read: { wrong: 0, well: 0 },
  tally: { wrong: 0, well: 0 },
  flush: { wrong: 0, well: 0 },
};

/** A request that reached the Worker, whoever made it. */
export type Asked = { address: string; headers: Record<string, string> };

/** The latest that came, for tests of what is asked. */
const asked: Asked[] = [];
const maxAsked = 100;

/** What throws the dice. */
let random = seeded(1);

const trueNow = Date.now.bind(Date);
let aheadMs = 0;
Date.now = () => (world.clockStands && world.clock) || trueNow() + aheadMs;

/** Longer than any patience in the Worker. */
const hangMs = 40_000;

export class Tally extends RealTally {
  constructor(context: DurableObjectState, env: Env) {
    const restart = () => context.abort("restarted by the test");
    // The platform rings by the true time.
    const { storage } = context;
    const setAlarm = storage.setAlarm.bind(storage);
    storage.setAlarm = (at) => setAlarm(Number(at) - aheadMs);
    super(context, { ...env, DB: faultyD1(env.DB, "flush", restart) });
  }
  restart(): void {
    this.ctx.abort("restarted by the test");
  }
  /** Its storage is gone, as if the platform had lost it. */
  async lose(): Promise<void> {
    await this.ctx.storage.deleteAll();
    this.ctx.abort("restarted by the test");
  }
  /** Runs statements on its storage, to make of it what an earlier version left. */
  exec(statements: string): void {
    this.ctx.storage.sql.exec(statements);
  }
  /** Does what an alarm does that has become due since the clock was moved. */
  ring(): Promise<void> {
    return this.alarm();
  }
  /** Every row of every table, to be searched for what must not be there. */
  dump(): Record<string, unknown[]> {
    const { sql } = this.ctx.storage;
    const tables = sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
      )
      .toArray();
    return Object.fromEntries(
      tables.map(({ name }) => [name, sql.exec(`SELECT * FROM ${name}`).toArray()]),
    );
  }
}

for (const name of ["match", "put"] as const) {
  const call = caches.default[name].bind(caches.default) as (
    ...values: unknown[]
  ) => Promise<never>;
  caches.default[name] = async (...values: unknown[]) => {
    if (world.cacheRefuses) throw new Error("injected: the cache refuses");
    return call(...values);
  };
}

let faultyEnv: Env | undefined;

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === "/test/world") {
      const changed = await request.json<Partial<World>>();
      Object.assign(world, changed);
      if (changed.clock !== undefined) aheadMs = changed.clock ? changed.clock - trueNow() : 0;
      if (world.seed !== 0) random = seeded(world.seed);
      return new Response();
    }
    if (pathname === "/test/kept") {
      const { address, text } = await request.json<{ address: string; text: string }>();
      const headers = { "Cache-Control": "max-age=86400" };
      await caches.default.put(address, new Response(text, { headers }));
      return new Response();
    }
    if (pathname === "/test/d1") return answerD1Message(env.DB, request);
    if (pathname.startsWith("/test/")) {
      const [, , action, argument = ""] = pathname.split("/");
      if (action === "calls") return Response.json(calls);
      if (action === "asked") return Response.json(asked.splice(0));
      if (action === "under-way") return Response.json(underWay);
      if (action === "counted") {
        const sums = env.DB.prepare("SELECT code, sum(count) FROM scans GROUP BY code");
        return Response.json(await sums.raw());
      }
      if (action === "cron") {
        const scheduledTime = Number(argument);
        const controller = { cron: "", scheduledTime, noRetry() {} };
        await worker.scheduled(controller as ScheduledController, theFaulty(env), watched(context));
        return new Response();
      }
      if (action === "night") {
        await runCronJobs(env, "17 18 * * *", Number(argument));
        return new Response();
      }
      const tally = env.TALLY.getByName(argument) as unknown as Tally;
      if (action === "dump") return Response.json(await tally.dump());
      if (action === "ring") {
        await tally.ring();
        return new Response();
      }
      if (action === "pending") return Response.json(await tally.pending());
      if (action === "exec") {
        await tally.exec(await request.text());
        return new Response();
      }
      if (action === "lose") {
        await Promise.resolve(tally.lose()).catch(() => {});
        return new Response();
      }
      await Promise.resolve(tally.restart()).catch(() => {});
      return new Response();
    }
    asked.push({ address: request.url, headers: Object.fromEntries(request.headers) });
    if (asked.length > maxAsked) asked.shift();
    return worker.fetch(
      request as Parameters<typeof worker.fetch>[0],
      theFaulty(env),
      watched(context),
    );
  },
} satisfies ExportedHandler<Env>;

/** How much of what the Worker has begun behind its answers (`waitUntil`) is not done yet. */
let underWay = 0;

/** All that the Worker asks of its context, and `exports` where pages are to be made. */
const watched = (context: ExecutionContext): ExecutionContext =>
  ({
    waitUntil: (work: Promise<unknown>) => {
      underWay += 1;
      context.waitUntil(
        work.finally(() => {
          underWay -= 1;
        }),
      );
    },
    access: context.access,
    exports: world.makesPages ? context.exports : undefined,
  }) as ExecutionContext;

/** The environment in which every call of the Worker may go wrong. */
function theFaulty(env: Env): Env {
  faultyEnv ??= { ...env, DB: faultyD1(env.DB, "read"), TALLY: faultyTallies(env.TALLY) };
  if (!world.isWithoutDatabase) return faultyEnv;
  const { DB: _, ...others } = faultyEnv;
  return others as Env;
}

async function withFaults<T>(
  call: () => Promise<T>,
  hop: Hop,
  restartNow?: () => void,
): Promise<T> {
  const { before = 0, after = 0, hang = 0, stall = 0, restart = 0, hold = false } = world[hop];
  const roll = random();
  const wrong = before + after + hang + stall + (restartNow ? restart : 0);
  if (roll < wrong || hold) calls[hop].wrong += 1;
  if (roll < before) throw new Error("injected: failed before it was applied");
  if (roll < before + after) {
    await call();
    throw new Error("injected: applied, but the answer is lost");
  }
  if (roll < before + after + hang + stall) {
    if (roll < before + after + hang && random() < 0.5) await call();
    await scheduler.wait(hangMs);
    throw new Error("injected: hung");
  }
  if (restartNow && roll < wrong) {
    if (random() < 0.5) await call();
    restartNow();
  }
  const answer = await call();
  calls[hop].well += 1;
  while (world[hop].hold) await scheduler.wait(50);
  return answer;
}

type Faultable = Pick<D1Database, "prepare" | "batch">;

/** A database in which every query finds nothing. */
const withoutRows = (d1: Faultable): Faultable => ({
  prepare: (sql) => d1.prepare(`SELECT * FROM (${sql}) WHERE false`),
  batch: (statements) => d1.batch(statements),
});

const trueStatements = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

function faultyD1(d1: D1Database, hop: Hop, restart?: () => void): D1Database {
  const wrap = (real: Faultable): Faultable => {
    const isCutOff = () => world.primaryIsDown && hop === "read" && real === d1;
    return {
      prepare: (sql) => statement(real.prepare(sql), isCutOff),
      batch: (statements) =>
        withFaults(
          () => real.batch(statements.map((one) => trueStatements.get(one) ?? one)),
          hop,
          restart,
        ),
    };
  };
  const statement = (real: D1PreparedStatement, isCutOff: () => boolean): D1PreparedStatement => {
    const call = (name: "first" | "all" | "run" | "raw") =>
      // biome-ignore lint/suspicious/noExplicitAny: passes on whatever it is given.
      ((...values: any[]) =>
        isCutOff()
          ? Promise.reject(new Error("injected: the primary is down"))
          : // biome-ignore lint/suspicious/noExplicitAny: as above.
            withFaults(() => (real[name] as any)(...values), hop, restart)) as never;
    const wrapped = {
      bind: (...values: unknown[]) => statement(real.bind(...values), isCutOff),
      first: call("first"),
      all: call("all"),
      run: call("run"),
      raw: call("raw"),
    } as D1PreparedStatement;
    trueStatements.set(wrapped, real);
    return wrapped;
  };
  return {
    ...wrap(d1),
    withSession: (start?: string) => {
      const session = d1.withSession(start);
      const lags = world.replicaLags && start === "first-unconstrained";
      return wrap(lags ? withoutRows(session) : session);
    },
  } as unknown as D1Database;
}

function faultyTallies(tallies: Env["TALLY"]): Env["TALLY"] {
  const getByName = (name: string) => {
    const stub = tallies.getByName(name);
    return {
      count: (place: number, sent: SentBatch) => {
        const { at: _, ...withoutClock } = sent;
        const batch = world.sendsWithoutClock ? withoutClock : sent;
        return withFaults(() => Promise.resolve(stub.count(place, batch)), "tally");
      },
      follow: (epoch: string) => stub.follow(epoch),
      pending: () => stub.pending(),
    };
  };
  return { getByName } as unknown as Env["TALLY"];
}
