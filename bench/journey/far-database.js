import worker, { Tally } from "./index.js";

export { Tally };

/**
 * The Worker as it is deployed, with its database FAR milliseconds farther away at each call, and
 * in a header of each answer how many calls had come back by then. What is read later is not counted.
 */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const inner = new WeakMap();

function far(d1, ms, trips) {
  const call = async (ask) => {
    if (ms > 0) await wait(ms);
    const answer = await ask();
    trips.n += 1;
    return answer;
  };
  const wrap = (statement) => {
    const wrapped = { bind: (...values) => wrap(statement.bind(...values)) };
    for (const name of ["all", "run", "raw", "first"]) {
      wrapped[name] = (...values) => call(() => statement[name](...values));
    }
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql) => wrap(d1.prepare(sql)),
    batch: (statements) => call(() => d1.batch(statements.map((one) => inner.get(one) ?? one))),
    withSession: (from) => far(d1.withSession(from), ms, trips),
  };
}

export default {
  async fetch(request, env, context) {
    const trips = { n: 0 };
    const DB = far(env.DB, env.FAR, trips);
    const answer = await worker.fetch(request, { ...env, DB }, context);
    const made = new Response(answer.body, answer);
    made.headers.set("X-Trips", String(trips.n));
    return made;
  },
};
