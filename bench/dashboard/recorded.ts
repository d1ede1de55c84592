/**
 * A database that keeps what it answered, and one that answers the same again, from memory. What
 * a piece of work costs on the second is its own: D1 runs elsewhere, and sends JSON, which the
 * Worker has to parse.
 */
export function recorded(d1: D1Database): { d1: D1Database; replayed: () => D1Database } {
  const answers: string[] = [];
  let asked = 0;
  const keep = async <T>(answer: Promise<T>): Promise<T> => {
    const place = asked++;
    const found = await answer;
    answers[place] = JSON.stringify(found);
    return found;
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: () => keep(statement.all()),
      run: () => keep(statement.run()),
      raw: () => keep(statement.raw()),
      first: (column?: string) =>
        keep(column === undefined ? statement.first() : statement.first(column)),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    d1: {
      prepare: (sql: string) => wrap(d1.prepare(sql)),
      batch: (statements: D1PreparedStatement[]) =>
        keep(d1.batch(statements.map((one) => inner.get(one) ?? one))),
    } as unknown as D1Database,
    replayed: () => replayOf(answers),
  };
}

function replayOf(answers: readonly string[]): D1Database {
  let asked = 0;
  const next = async () => JSON.parse(answers[asked++] ?? "null");
  const statement = {
    bind: (...values: unknown[]) => {
      JSON.stringify(values);
      return statement;
    },
    all: next,
    run: next,
    raw: next,
    first: next,
  };
  return { prepare: () => statement, batch: next } as unknown as D1Database;
}
