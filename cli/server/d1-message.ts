/**
 * Statements for D1 as a message, since a test's database stands in another process. Miniflare's
 * own proxy goes there and back for `prepare`, for `bind` and for the answer, and blocks the test
 * meanwhile: three times the processor's time of one message.
 */
export type D1Message = {
  how: "all" | "first" | "raw" | "run" | "batch" | "exec";
  statements: { sql: string; values: readonly unknown[] }[];
  /** Of a statement's own call: the column of `first`, the options of `raw`. */
  parameters: unknown[];
};

/** Does what a message asks for; an error of D1 is answered as its text with status 500. */
export async function answerD1Message(d1: D1Database, request: Request): Promise<Response> {
  try {
    return Response.json((await run(d1, await request.json<D1Message>())) ?? null);
  } catch (error) {
    return new Response((error as Error).message, { status: 500 });
  }
}

function run(d1: D1Database, { how, statements, parameters }: D1Message): Promise<unknown> {
  const [first = { sql: "", values: [] }] = statements;
  if (how === "exec") return d1.exec(first.sql);
  const prepared = statements.map(({ sql, values }) => d1.prepare(sql).bind(...values));
  if (how === "batch") return d1.batch(prepared);
  // biome-ignore lint/suspicious/noExplicitAny: each takes parameters of its own.
  return (prepared[0] as any)[how](...parameters);
}

/** The database that is behind `post`, which sends a message and gives the answer. */
export function d1Behind(post: (message: string) => Promise<D1Answer>): D1Database {
  const send = async (message: D1Message): Promise<unknown> => {
    const answer = await post(JSON.stringify(message, noUndefined));
    if (answer.ok) return answer.json();
    throw new Error(await answer.text());
  };
  const statementOf = new WeakMap<object, D1Message["statements"][number]>();
  const statement = (sql: string, values: readonly unknown[]): D1PreparedStatement => {
    const call =
      (how: D1Message["how"]) =>
      (...parameters: unknown[]) =>
        send({ how, statements: [{ sql, values }], parameters });
    const made = {
      bind: (...bound: unknown[]) => statement(sql, bound),
      all: call("all"),
      first: call("first"),
      raw: call("raw"),
      run: call("run"),
    } as D1PreparedStatement;
    statementOf.set(made, { sql, values });
    return made;
  };
  const d1: Pick<D1Database, "prepare" | "batch" | "exec"> = {
    prepare: (sql) => statement(sql, []),
    batch: (made) => {
      const statements = made.flatMap((one) => statementOf.get(one) ?? []);
      if (statements.length < made.length) throw new TypeError("A statement of another database");
      return send({ how: "batch", statements, parameters: [] }) as never;
    },
    exec: (sql) =>
      send({ how: "exec", statements: [{ sql, values: [] }], parameters: [] }) as Promise<never>,
  };
  return d1 as D1Database;
}

type D1Answer = { ok: boolean; json: () => Promise<unknown>; text: () => Promise<string> };

/** D1 takes no undefined, and JSON would make null of it. */
function noUndefined(_key: string, value: unknown): unknown {
  if (value === undefined) throw new TypeError("D1_TYPE_ERROR: Type 'undefined' not supported");
  return value;
}
