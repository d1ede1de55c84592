/** The longest record that a street's page is made for, out of what the sample has. */

/** Makes a street's story so many characters long: prose of the other stories, as it comes. */
export async function writeAtLength(
  db: D1Database,
  slug: string,
  characters: number,
): Promise<void> {
  const { results } = await db
    .prepare("SELECT biography_vi AS story FROM namesakes WHERE biography_vi IS NOT NULL")
    .all<{ story: string }>();
  const prose = results.map(({ story }) => story).join("\n");
  if (prose.length < characters) throw new Error(`The sample tells only ${prose.length} letters.`);
  await db
    .prepare(
      "UPDATE namesakes SET biography_vi = ? WHERE id = (SELECT namesake_id FROM streets WHERE slug = ?)",
    )
    .bind(prose.slice(0, characters), slug)
    .run();
}

/** Enters what the sample leaves open: numbers at every sign, a theme, places, naming acts. */
export async function fillIn(db: D1Database, slug: string): Promise<void> {
  const street = "(SELECT id FROM streets WHERE slug = ?1)";
  await db.batch(
    [
      `UPDATE streets SET numbers_from = 'start', numbers_odd = 'left', number_lowest = 1,
         number_highest = 456 WHERE slug = ?1`,
      `UPDATE signs SET number_near = 11 + rowid % 400 WHERE street_id = ${street}`,
      `UPDATE namesakes SET theme = (SELECT theme FROM namesakes WHERE theme IS NOT NULL LIMIT 1)
       WHERE id = (SELECT namesake_id FROM streets WHERE slug = ?1)`,
      `INSERT INTO public_places (kind, name, street_id, near_code, link)
       SELECT kind, name || ' ' || ?1, ${street},
         (SELECT min(code) FROM signs WHERE street_id = ${street}),
         'https://dichvucong.bienpho.example/' || id FROM public_places`,
      `INSERT INTO naming_acts (street_id, kind, previous_name, resolution, day)
       SELECT ${street}, 'renamed', name, 'Nghị quyết số ' || id || '/NQ-HĐND', 1990 + id || '-12-09'
       FROM wards LIMIT 4`,
    ].map((statement) => db.prepare(statement).bind(slug)),
  );
}
