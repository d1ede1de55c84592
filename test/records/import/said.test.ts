import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { languages } from "../../../src/city.ts";
import { sentencesIn } from "../../../src/records/import/said.ts";

type Groups = Record<string, Record<string, unknown>>;

test("the import's folders say each of their sentences by a name of its own", async () => {
  const files = globSync("src/records/import/**/messages.ts");
  const rooms = await Promise.all(files.map((file) => import(resolve(file))));
  for (const language of languages) {
    const said = sentencesIn(language) as unknown as Groups;
    for (const group of ["refused", "asks", "wrong", "notes"]) {
      const names = rooms.flatMap(({ messages }) =>
        Object.keys((messages[language] as Groups)[group] ?? {}),
      );
      assert.ok(names.length > 10, group);
      assert.deepEqual(names.toSorted(), Object.keys(said[group] ?? {}).toSorted(), group);
    }
  }
});
