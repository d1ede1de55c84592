import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarkdown } from "./markdown.ts";
import { wrongReferences } from "./references.ts";
import { foundIn, type Tree } from "./trees.ts";

const good: Tree = {
  "package.json": JSON.stringify({
    scripts: { start: "", test: "", check: "" },
    devDependencies: { "opentype.js": "2.0.0" },
  }),
  "wrangler.toml": '[vars]\nFIRST_ADMIN = ""\n',
  "src/web/csv.ts": "export {};",
  "src/scan/messages.ts": "/** docs/counting.md says how; `npm run check` sees to it. */",
  "cli/agents.ts": "const { AGENT_FOLDER } = process.env; // process.env.AGENT_FOLDER",
  "node_modules/other/README.md": "`src/none.ts`",
  "docs/counting.md": "# Counting\n\n## Who scanned: a person?\n\n## Kept\n\n## Kept\n",
  "test/README.md": "`harness.ts` and [the counting](../docs/counting.md#kept-1)",
  "test/harness.ts": "",
  "README.md": `[How scans are counted](docs/counting.md#who-scanned-a-person), ![](docs/), [](#top)
# Top
\`src/web/csv.ts\`, \`src/web/\`, \`web/csv.ts\`, \`src/**/messages.ts\`, \`csv.ts\`, \`opentype.js\`,
\`npx node --test test/harness.ts\`, \`npm run -s check\`, \`/api/streets.csv\`, \`FIRST_ADMIN = \`,
\`AGENT_FOLDER\`, \`WITHOUT ROWID\`, \`test/<folder>/<what>.test.ts\`, [out](https://src.example/none.ts)

\`\`\`sh
npm ci && npm start && npm test
\`\`\`
`,
};

/** Put together, or the check of this very repository would find them here. */
const gone = "gone";
const goneCommand = `npm run ${gone}`;
const goneDocument = `docs/${gone}.md`;

const cases: [what: string, change: Tree, found: string[]][] = [
  ["all that is named is there", {}, []],
  [
    "a path is named that is not there",
    { "docs/counting.md": "# Kept\n\n## Kept\n\n# Who scanned: a person?\n`src/scan/who.ts`" },
    ["docs/counting.md names src/scan/who.ts, which is not there."],
  ],
  [
    "a file is named by an end that no path has",
    { "test/README.md": "`harness.ts`, `other/messages.ts`" },
    ["test/README.md names other/messages.ts, which is not there."],
  ],
  [
    "no file is like the one that is named",
    { "test/README.md": "`src/*/terms.ts`, `*.browser.js`" },
    [
      "test/README.md names src/*/terms.ts, which is not there.",
      "test/README.md names *.browser.js, which is not there.",
    ],
  ],
  [
    "a path stands in a command",
    { "test/README.md": "```sh\nnpx node --test test/none.test.ts\n```" },
    ["test/README.md names test/none.test.ts, which is not there."],
  ],
  [
    "a link leads nowhere",
    { "test/README.md": `[so](../${goneDocument}), [so](../docs/counting.md#lost), [so](#here)` },
    [
      `test/README.md links to ../${goneDocument}, which is not there.`,
      "test/README.md links to ../docs/counting.md#lost, and there is no such heading.",
      "test/README.md links to #here, and there is no such heading.",
    ],
  ],
  [
    "a document or a source names a command that there is not",
    {
      "test/README.md": `\`${goneCommand} -- x\``,
      "src/web/csv.ts": `/** By \`${goneCommand}\`. */`,
    },
    [
      'test/README.md names the command "gone", which package.json does not have.',
      'src/web/csv.ts names the command "gone", which package.json does not have.',
    ],
  ],
  [
    "a setting is named that there is not",
    { "test/README.md": "`LAST_ADMIN` and `FIRST_ADMIN`" },
    ["test/README.md names the setting LAST_ADMIN, which there is not."],
  ],
  [
    "a comment names a document that there is not",
    { "src/web/csv.ts": `// ${goneDocument} and ${gone.toUpperCase()}.md` },
    [
      `src/web/csv.ts names ${goneDocument}, which is not there.`,
      `src/web/csv.ts names ${gone.toUpperCase()}.md, which is not there.`,
    ],
  ],
  [
    "a comment names a file by an end that no path has",
    { "src/web/csv.ts": "/** As in `scan/messages.ts`, `./csv.ts` and `web/xml.ts`. */" },
    ["src/web/csv.ts names web/xml.ts, which is not there."],
  ],
  [
    "the changelog tells of what is no more, and links to what never was",
    { "CHANGELOG.md": `\`src/old.ts\`, \`OLD_KEY\`, \`${goneCommand}\`, [it](${goneDocument})` },
    [`CHANGELOG.md links to ${goneDocument}, which is not there.`],
  ],
  [
    "README leads to only some of docs/",
    { "docs/records.md": "# Records" },
    ["README.md does not lead to docs/records.md."],
  ],
];

for (const [what, change, found] of cases) {
  test(`where ${what}, the gate says ${found.length === 0 ? "nothing" : "so"}`, () => {
    assert.deepEqual(foundIn({ ...good, ...change }, wrongReferences), found);
  });
}

test("what stands in code is no link and no heading, and what stands in a fence is no inline code", () => {
  const { code, fenced, targets, anchors } = readMarkdown(
    '# Tên đường, *phố*\n`[a](b)` [c](d "e") ``f ` g``\n```md\n# no\n[h](i) `j`\n```\n',
  );
  assert.deepEqual(code, ["[a](b)", "f ` g"]);
  assert.deepEqual(fenced, ["# no", "[h](i) `j`", ""]);
  assert.deepEqual(targets, ["d"]);
  assert.deepEqual(anchors, ["tên-đường-phố"]);
});
