import { withCheck } from "../../src/signs/code.ts";
import { sampleCity } from "../harness.ts";

/** Text that tries to be more than text, of ten thousand characters, in every field that anybody can fill. */
export const hostile = `</script><script>window.broken=1</script><img src=x onerror="window.broken=1">"'&<!-- ]]> \u202eabc\u202c =1+1 ${"dài ".repeat(2_500)}`;

/** Ten thousand characters without a space to break at. */
export const long = "Đ".repeat(10_000);

let code = "";

/** The sample city with a hostile street, one for all test files that leave alone what is in it. */
export async function cityWithHostileStreet() {
  const city = await sampleCity();
  code ||= await addHostileStreet(city.db);
  return { ...city, hostileCode: code };
}

/** A street whose every text is hostile, with all that hangs on it. Its slug is `hostile`. */
async function addHostileStreet(db: D1Database): Promise<string> {
  const code = withCheck("H0ST1");
  const line = JSON.stringify({
    type: "LineString",
    coordinates: [
      [106.33, 20.44],
      [106.34, 20.45],
    ],
  });
  await db.batch([
    db
      .prepare(
        "INSERT INTO wards (id, code, name, valid_from) VALUES (900, '99999', ?, '2025-07-01')",
      )
      .bind(hostile),
    db
      .prepare(
        `INSERT INTO namesakes (id, kind, name, aliases, folded, born, died, summary_vi, summary_en,
           biography_vi, biography_en, disputed_vi, disputed_en, sources)
         VALUES (900, 'person', ?1, ?2, '', ?1, ?1, ?1, ?1, ?3, ?3, ?1, ?1, ?2)`,
      )
      .bind(hostile, JSON.stringify([hostile]), long),
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, start_text, end_text, length_m, width_m,
           geometry, namesake_id, status, source, doubt)
         VALUES (900, 'hostile', 'đường', ?1, '', ?1, ?2, 1, 1, ?3, 900, 'confirmed', ?1, ?1)`,
      )
      .bind(hostile, long, line),
    db.prepare("INSERT INTO street_wards VALUES (900, 900)"),
    db
      .prepare(
        "INSERT INTO naming_acts (street_id, kind, previous_name, resolution, day, note) VALUES (900, 'renamed', ?1, ?1, ?1, ?1)",
      )
      .bind(hostile),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, position, position_en, latitude, longitude, status)
         VALUES (?, 900, ?, ?, 20.445, 106.335, 'installed')`,
      )
      .bind(code, hostile, hostile),
  ]);
  return code;
}
