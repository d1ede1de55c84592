import { withCheck } from "../../src/signs/code.ts";
import { afterAll, type City, startCity } from "../harness.ts";

/** Text that tries to be more than text, of ten thousand characters, in every field that anybody can fill. */
export const hostile = `</script><script>window.broken=1</script><img src=x onerror="window.broken=1">"'&<!-- ]]> \u202eabc\u202c =1+1 ${"dài ".repeat(2_500)}`;

/** The same, told apart from that of other fields by its end. */
export const hostileIn = (field: (typeof hostileFields)[number]): string => `${hostile}${field}`;

/** What of a street anybody can fill, and its page shows. */
export const hostileFields = [
  "ward",
  "namesake",
  "alias",
  "born",
  "died",
  "summary",
  "dispute",
  "namesake's source",
  "street",
  "start",
  "street's source",
  "doubt",
  "previous name",
  "resolution",
  "day",
  "note",
  "position",
  "near",
] as const;

/** As the renderer writes text. */
export const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c,
  );

/** Ten thousand characters without a space to break at. */
export const long = "Đ".repeat(10_000);

let city: City | undefined;
let hostileCode: string | undefined;

/**
 * The sample city with a hostile street, one for all test files that leave alone what is in it. It is
 * not `sampleCity`, of which the edge may have a copy without that street.
 */
export async function cityWithHostileStreet() {
  // Never one promise for two files: node:test would take the second's tests for the first's.
  city ??= await startCity({}, afterAll);
  hostileCode ??= await addHostileStreet(city.db);
  return { ...city, hostileCode };
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
      .bind(hostileIn("ward")),
    db
      .prepare(
        `INSERT INTO namesakes (id, kind, name, aliases, folded, born, died, summary_vi, summary_en,
           biography_vi, biography_en, disputed_vi, disputed_en, sources)
         VALUES (900, 'person', ?1, ?2, '', ?3, ?4, ?5, ?5, ?6, ?6, ?7, ?7, ?8)`,
      )
      .bind(
        hostileIn("namesake"),
        JSON.stringify([hostileIn("alias")]),
        hostileIn("born"),
        hostileIn("died"),
        hostileIn("summary"),
        long,
        hostileIn("dispute"),
        JSON.stringify([hostileIn("namesake's source")]),
      ),
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, start_text, end_text, length_m, width_m,
           geometry, namesake_id, status, source, doubt)
         VALUES (900, 'hostile', 'đường', ?1, '', ?2, ?3, 1, 1, ?4, 900, 'confirmed', ?5, ?6)`,
      )
      .bind(
        hostileIn("street"),
        hostileIn("start"),
        long,
        line,
        hostileIn("street's source"),
        hostileIn("doubt"),
      ),
    db.prepare("INSERT INTO street_wards VALUES (900, 900)"),
    db
      .prepare(
        "INSERT INTO naming_acts (street_id, kind, previous_name, resolution, day, note) VALUES (900, 'renamed', ?1, ?2, ?3, ?4)",
      )
      .bind(
        hostileIn("previous name"),
        hostileIn("resolution"),
        hostileIn("day"),
        hostileIn("note"),
      ),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, position, position_en, latitude, longitude, status)
         VALUES (?, 900, ?, ?, 20.445, 106.335, 'installed')`,
      )
      .bind(code, hostileIn("position"), hostileIn("position")),
    db
      .prepare(
        "INSERT INTO signs (code, street_id, at, near, position, status) VALUES (?, 900, 'near', ?, '', 'installed')",
      )
      .bind(withCheck("H0ST2"), hostileIn("near")),
    db
      .prepare(
        `INSERT INTO reports (receipt, street_id, code, kind, text, contact)
         VALUES ('hostile', 900, ?, 'missing', ?, ?)`,
      )
      .bind(code, hostile, hostile),
  ]);
  return code;
}
