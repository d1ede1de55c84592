/** The signs of a street that open another address than its page; retired ones too, since they answer. */
export const readTargets = async (
  d1: D1Database,
  streetId: number,
): Promise<{ code: string; target: string }[]> =>
  (
    await d1
      .prepare(
        "SELECT code, target FROM signs WHERE street_id = ? AND target IS NOT NULL ORDER BY code",
      )
      .bind(streetId)
      .all<{ code: string; target: string }>()
  ).results;
