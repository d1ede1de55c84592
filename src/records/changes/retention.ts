/** Days for which it can be looked up what a change set was to do, and for which one may wait. */
const keptDays = 30;

/**
 * Gives up change sets that have waited too long, and forgets what the pieces of all older ones
 * held. Which records they changed, and the history, stay for ever.
 * @param now in milliseconds since 1970.
 */
export async function tidyChangeSets(env: Pick<Env, "DB">, now: number): Promise<void> {
  const before = Math.floor(now / 1000) - keptDays * 86_400;
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE change_sets SET state = 'discarded' WHERE state IN ('open', 'checked') AND at < ?`,
    ).bind(before),
    env.DB.prepare(
      `UPDATE change_pieces SET ops = '[]' WHERE ops <> '[]' AND change_set IN (
         SELECT id FROM change_sets
         WHERE state IN ('applied', 'discarded') AND coalesce(applied_at, at) < ?)`,
    ).bind(before),
  ]);
}
