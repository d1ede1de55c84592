type Meter = { d1: D1Database; ms: number; rowsRead: number; rowsWritten: number };

/** A database that adds up what D1's own meter says of every statement. */
export function metered(d1: D1Database): Meter {
  const meter: Meter = { d1, ms: 0, rowsRead: 0, rowsWritten: 0 };
  const add = <T>(result: D1Result<T>): D1Result<T> => {
    meter.ms += result.meta.duration;
    meter.rowsRead += result.meta.rows_read;
    meter.rowsWritten += result.meta.rows_written;
    return result;
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => add(await statement.all()),
      run: async () => add(await statement.run()),
      raw: async () =>
        add(await statement.all<Record<string, unknown>>()).results.map(Object.values),
      first: async (column?: string) => {
        const [row] = add(await statement.all<Record<string, unknown>>()).results;
        return row === undefined ? null : column === undefined ? row : (row[column] ?? null);
      },
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  meter.d1 = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await d1.batch(statements.map((one) => inner.get(one) ?? one))).map(add),
  } as unknown as D1Database;
  return meter;
}
