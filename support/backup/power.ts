/**
 * A database whose power is cut at the `n`th call: every other time the call has still been done,
 * and only its answer is lost.
 */
export function cutAt(d1: D1Database, n: number): D1Database {
  let calls = 0;
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (calls < n) return run();
    if (calls === n && n % 2 === 0) await run();
    throw new Error(powerCut);
  };
  const statement = (own: D1PreparedStatement): D1PreparedStatement => {
    const made = {
      bind: (...values: unknown[]) => statement(own.bind(...values)),
      first: (column: string) => call(() => (column ? own.first(column) : own.first())),
      all: () => call(() => own.all()),
      run: () => call(() => own.run()),
      raw: () => call(() => own.raw()),
    } as unknown as D1PreparedStatement;
    real.set(made, own);
    return made;
  };
  return {
    prepare: (sql: string) => statement(d1.prepare(sql)),
    batch: (all: D1PreparedStatement[]) =>
      call(() => d1.batch(all.map((one) => real.get(one) ?? one))),
  } as unknown as D1Database;
}

export const powerCut = "the power is cut";
