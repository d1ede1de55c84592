import assert from "node:assert/strict";
import { test } from "node:test";
import { untoldCommands, untoldTables, wrongRooms } from "./documents.ts";
import { floorsInWords } from "./floors.ts";
import { foundIn, type Tree } from "./trees.ts";

const table = "| `src/index.ts` | the entry |\n| `src/web/` | pages |\n";
const good: Tree = {
  "src/index.ts": "",
  "src/env.d.ts": "",
  "src/web/page.tsx": "",
  "README.md": `${table}\n\`\`\`\n${floorsInWords()}\n\`\`\`\n`,
  "docs/architecture.md": `Floors:\n\n    ${floorsInWords()}\n`,
};

const cases: [what: string, change: Tree, found: string[]][] = [
  ["all is told as it is", {}, []],
  ["a room is left out", { "src/scan/read.ts": "" }, ["README's table has no row for src/scan/."]],
  [
    "a room is gone",
    { "README.md": `${table}| \`src/words/\` | texts |\n` },
    ["README's table has a row for src/words/, which is not there."],
  ],
  [
    "floors are drawn otherwise",
    { "docs/architecture.md": "index │ app │ web │ city" },
    [`docs/architecture.md draws other floors than test/gate/floors.ts: ${floorsInWords()}`],
  ],
];

for (const [what, change, found] of cases) {
  test(`where ${what}, the gate says ${found.length === 0 ? "nothing" : "so"}`, () => {
    assert.deepEqual(foundIn({ ...good, ...change }, wrongRooms), found);
  });
}

test("a table that the architecture leaves out is named, wherever in src/db/ it is", () => {
  const tree: Tree = {
    "src/db/schema.ts": 'export const wards = sqliteTable(\n  "wards", {});',
    "src/db/place-table.ts": 'export const places = sqliteTable("places", {});',
    "docs/architecture.md": "| `wards` | where people live; no places |\n",
  };
  assert.deepEqual(foundIn(tree, untoldTables), [
    "docs/architecture.md says nothing of the table places of src/db/place-table.ts.",
  ]);
});

test("a command that README's table leaves out is named, also where another begins like it", () => {
  const scripts = { test: "", "bench:decoders": "", "bench:decoders:all": "" };
  const tree: Tree = {
    "package.json": JSON.stringify({ scripts }),
    "README.md":
      "`npm run bench:decoders`\n\n| all | `npm test` | |\n| | `npm run bench:decoders:all` | |\n",
  };
  assert.deepEqual(foundIn(tree, untoldCommands), [
    "README's table of commands has no row for bench:decoders.",
  ]);
});
