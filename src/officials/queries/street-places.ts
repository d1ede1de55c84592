const collator = new Intl.Collator("vi");

/**
 * The streets as [id, place] pairs: their places in the order of the Vietnamese alphabet, which SQL
 * does not know. Streets of one name share a place.
 */
export async function readStreetPlaces(d1: D1Database): Promise<[id: number, place: number][]> {
  const { results } = await d1
    .prepare("SELECT name, json_group_array(id) AS ids FROM streets GROUP BY name")
    .all<{ name: string; ids: string }>();
  return results
    .sort((a, b) => collator.compare(a.name, b.name))
    .flatMap(({ ids }, place) =>
      (JSON.parse(ids) as number[]).map((id) => [id, place] as [number, number]),
    );
}
