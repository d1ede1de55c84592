import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildNamesakes } from "./build-namesakes.ts";
import { buildPlaces } from "./build-places.ts";
import { buildSigns } from "./build-signs.ts";
import { buildStreets } from "./build-streets.ts";
import { buildWards } from "./build-wards.ts";

/**
 * Builds `city.json` from `sources/`, the biographies and the network's seed. With `--check` it
 * writes nothing and says, with exit status 1, if the file is not what would be built.
 */

const file = join(import.meta.dirname, "city.json");
const built = inLines(buildCity());

if (!process.argv.includes("--check")) {
  writeFileSync(file, built);
} else if (readFileSync(file, "utf8") !== built) {
  console.error("sample/city.json is not current: run `node sample/build.ts` and commit it.");
  process.exitCode = 1;
}

function buildCity() {
  const wards = buildWards();
  const namesakes = buildNamesakes();
  const bareName = (name: string) => name.replace(/^(Phường|Xã) /, "");
  const wardIds = {
    today: new Map(wards.filter(({ validTo }) => !validTo).map(({ code, id }) => [code, id])),
    former: new Map(
      wards.filter(({ validTo }) => validTo).map(({ name, id }) => [bareName(name), id]),
    ),
  };
  const streets = buildStreets(wardIds, new Map(namesakes.map(({ name, id }) => [name, id])));
  const built = streets.map(({ street }) => street);
  const signs = buildSigns(streets);
  return {
    wards,
    namesakes,
    streets: built,
    ...signs,
    publicPlaces: buildPlaces(built, signs.signs),
  };
}

/** JSON with one record a line, so that a difference shows what changed. */
function inLines(tables: Record<string, unknown[]>): string {
  const parts = Object.entries(tables).map(
    ([name, rows]) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`,
  );
  return `{\n${parts.join(",\n")}\n}\n`.normalize("NFC");
}
