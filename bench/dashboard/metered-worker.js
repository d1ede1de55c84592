import worker, { Tally } from "./index.js";

export { Tally };

/**
 * The Worker as it is deployed, with an official before it whom Access vouches for. By the header
 * `X-Bench` it also says of an answer what it has asked of the database: `meter` the calls and the
 * rows read, in headers; `replay` gives it the same answers from memory, so that what the processor
 * does is the Worker's own work, reading JSON as D1 sends it included. `/bench/night` runs a minute of the night, metered.
 */
const answers = new Map();

const inner = new WeakMap();

/** Runs each statement as it is asked; `meter` adds up what D1's own meter says. */
function metered(d1, meter) {
  const call = async (key, ask, rowsOf) => {
    meter.trips += 1;
    const answer = await ask();
    answers.set(key, JSON.stringify(answer ?? null));
    for (const { meta } of (await rowsOf?.()) ?? [answer].flat()) {
      meter.rowsRead += meta.rows_read;
      meter.rowsWritten += meta.rows_written;
    }
    return answer;
  };
  const wrap = (statement, sql, values) => {
    const key = `${sql} ${JSON.stringify(values)}`;
    // Only all() and run() tell their rows: what else is read is read once more.
    const again = async () => [await statement.all()];
    const wrapped = {
      bind: (...bound) => wrap(statement.bind(...bound), sql, bound),
      all: () => call(`${key} all`, () => statement.all()),
      run: () => call(`${key} all`, () => statement.run()),
      raw: (options) => call(`${key} raw`, () => statement.raw(options), again),
      first: (column) => call(`${key} first ${column}`, () => statement.first(column), again),
    };
    inner.set(wrapped, { statement, key });
    return wrapped;
  };
  return {
    prepare: (sql) => wrap(d1.prepare(sql), sql, []),
    batch: (statements) =>
      call(statements.map((one) => inner.get(one).key).join(";"), () =>
        d1.batch(statements.map((one) => inner.get(one).statement)),
      ),
    withSession: (from) => metered(d1.withSession(from), meter),
  };
}

function replayed() {
  const answer = async (key) => JSON.parse(answers.get(key));
  const wrap = (sql, values) => {
    const key = `${sql} ${JSON.stringify(values)}`;
    return {
      key,
      bind: (...bound) => wrap(sql, bound),
      all: () => answer(`${key} all`),
      run: () => answer(`${key} all`),
      raw: () => answer(`${key} raw`),
      first: (column) => answer(`${key} first ${column}`),
    };
  };
  const d1 = {
    prepare: (sql) => wrap(sql, []),
    batch: (statements) => answer(statements.map(({ key }) => key).join(";")),
    withSession: () => d1,
  };
  return d1;
}

const identity = { email: "official@bienpho.example" };

export default {
  async fetch(request, env, context) {
    const access = { aud: env.ACCESS_AUD, getIdentity: async () => identity };
    const official = {
      access,
      props: context.props,
      waitUntil: (promise) => context.waitUntil(promise),
      passThroughOnException: () => {},
    };
    const meter = { trips: 0, rowsRead: 0, rowsWritten: 0 };
    const url = new URL(request.url);
    if (url.pathname === "/bench/night") {
      const cron = url.searchParams.get("cron");
      const scheduledTime = Number(url.searchParams.get("now"));
      const DB = metered(env.DB, meter);
      await worker.scheduled({ cron, scheduledTime }, { ...env, DB }, official);
      return Response.json(meter);
    }
    const mode = request.headers.get("X-Bench");
    if (!mode) return worker.fetch(request, env, official);
    const DB = mode === "meter" ? metered(env.DB, meter) : replayed();
    const answer = await worker.fetch(request, { ...env, DB }, official);
    // What streams has not asked for all of it before it is read.
    const body = await answer.arrayBuffer();
    const made = new Response(body, answer);
    made.headers.set("X-Meter", JSON.stringify(meter));
    return made;
  },
};
