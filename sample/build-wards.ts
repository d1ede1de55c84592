import type { SampleWard } from "./city.ts";
import { simplifyOutlines } from "./outline.ts";
import { readOutlines, readRows } from "./sources.ts";

/** How far from the source an outline may be drawn, in metres. */
const tolerance = 30;

/**
 * The wards in force with their outlines, and the city's units that they replaced. The
 * neighbouring communes that came to the city in 2025 have no code in the source and are left out.
 */
export function buildWards(): SampleWard[] {
  const rows = readRows("wards.csv");
  const outlines = simplifyOutlines(readOutlines(), tolerance);
  const today = [...new Map(rows.map((row) => [row.code, row])).values()].map(
    (row, i): SampleWard => ({
      id: i + 1,
      code: row.code ?? "",
      name: row.name ?? "",
      validFrom: row.valid_from ?? "",
      validTo: null,
      successorId: null,
      outline: { type: "Polygon", coordinates: [outlines.get(row.code ?? "") ?? []] },
    }),
  );
  const former = rows
    .filter((row) => row.former_in_city === "yes")
    .map(
      (row, i): SampleWard => ({
        id: today.length + i + 1,
        code: row.former_code ?? "",
        name: row.former_name ?? "",
        validFrom: "",
        validTo: row.valid_from ?? null,
        successorId: today.find(({ code }) => code === row.code)?.id ?? null,
        outline: null,
      }),
    );
  return [...today, ...former];
}
