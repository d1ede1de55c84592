import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { textForTheBrowser } from "../../support/text-for-the-browser.ts";
import { wrongImports } from "./imports.ts";
import { type Import, importsIn } from "./read-imports.ts";
import { foundIn, type Tree } from "./trees.ts";

/** A tree in which all is well: an import of each kind, all of them downward. */
const good: Tree = {
  "src/city.ts": "export const city = 1;",
  "src/web/page.tsx": 'import { city } from "../city.ts"; import { Hono } from "hono";',
  "src/db/client.ts": 'import "../city.ts";',
  "src/scan/read.ts": 'export { page } from "../web/page.tsx"; export * from "../db/client.ts";',
  "src/streets/list.ts": 'type Count = import("../scan/read.ts").Count;',
  "src/officials/layout.tsx": 'import { page } from "../web/page.tsx";',
  "src/officials/queries/state.ts": 'import type { Row } from "../../db/client.ts";',
  "src/officials/components/bars.tsx": 'import { state } from "../queries/state.ts";',
  "src/officials/signs/page.tsx":
    'import { bars } from "../components/bars.tsx";\nimport { layout } from "../layout.tsx";',
  "src/officials/routes.ts": 'import { page } from "./signs/page.tsx";',
  "src/officials/assets.ts": 'import zip from "../../node_modules/client-zip/worker.js";',
  "src/app.ts": 'const { routes } = await import("./officials/routes.ts");',
  "src/index.ts": 'import { app } from "./app.ts";',
  "src/env.d.ts": 'type Worker = typeof import("./index");',
  "cli/plates.ts": 'import "../src/city.ts";',
  "sample/load.ts": 'import "../cli/plates.ts";',
  "support/random.ts": 'import "../sample/load.ts";',
  "bench/pages.ts": 'import "../support/random.ts";',
  "test/pages.test.ts": 'import "../support/random.ts"; await import(nameOf("pages"));',
};

const bad: [what: string, tree: Tree, found: string[]][] = [
  [
    "an import upward",
    { "src/web/page.tsx": 'import { read } from "../scan/read.ts";' },
    ["src/web/page.tsx imports src/scan/read.ts, which lies above it."],
  ],
  [
    "a dynamic import upward",
    { "src/db/client.ts": 'const late = () => import("../app.ts");' },
    ["src/db/client.ts imports src/app.ts, which lies above it."],
  ],
  [
    "a type imported upward",
    { "src/db/client.ts": 'import type { Hono } from "../app.ts";' },
    ["src/db/client.ts imports src/app.ts, which lies above it."],
  ],
  [
    "a type named by its file, upward",
    { "src/city.ts": 'type Row = import("./db/client.ts").Row;' },
    ["src/city.ts imports src/db/client.ts, which lies above it."],
  ],
  [
    "what is handed on from above",
    { "src/web/page.tsx": 'export { read } from "../scan/read.ts";' },
    ["src/web/page.tsx imports src/scan/read.ts, which lies above it."],
  ],
  [
    "a script for the browser that imports upward",
    { "src/web/form.browser.js": "import '../app.ts';" },
    ["src/web/form.browser.js imports src/app.ts, which lies above it."],
  ],
  [
    "an import from another room of the floor",
    { "src/web/page.tsx": 'import { client } from "../db/client.ts";' },
    ["src/web/page.tsx imports src/db/client.ts, which lies beside it."],
  ],
  [
    "an import between files that are rooms of one floor",
    { "src/nightly.ts": 'import "./app.ts";' },
    ["src/nightly.ts imports src/app.ts, which lies beside it."],
  ],
  [
    "a circle, also of types",
    {
      "src/web/a.ts": 'import { b } from "./b.ts";',
      "src/web/b.ts": 'import { c } from "./c.ts";',
      "src/web/c.ts": 'import type { A } from "./a.ts";',
    },
    ["A circle: src/web/a.ts → src/web/b.ts → src/web/c.ts → src/web/a.ts."],
  ],
  [
    "a file that imports itself",
    { "src/web/a.ts": 'import { b } from "./a.ts";' },
    ["A circle: src/web/a.ts → src/web/a.ts."],
  ],
  [
    "a page of the officials that imports another",
    { "src/officials/sign/page.tsx": 'import { row } from "../signs/row.tsx";' },
    ["src/officials/sign/page.tsx imports src/officials/signs/row.tsx, which lies beside it."],
  ],
  [
    "a query that imports a component",
    { "src/officials/queries/state.ts": 'import { bars } from "../components/bars.tsx";' },
    [
      "src/officials/queries/state.ts imports src/officials/components/bars.tsx, which lies above it.",
    ],
  ],
  [
    "a query that imports a page",
    { "src/officials/queries/state.ts": 'import type { Row } from "../signs/row.tsx";' },
    ["src/officials/queries/state.ts imports src/officials/signs/row.tsx, which lies above it."],
  ],
  [
    "a component that imports a page",
    { "src/officials/components/bars.tsx": 'import { t } from "../signs/messages.ts";' },
    [
      "src/officials/components/bars.tsx imports src/officials/signs/messages.ts, which lies above it.",
    ],
  ],
  [
    "a room that no floor has",
    { "src/payments/pay.ts": 'import "../app.ts";', "src/app.ts": 'import "./payments/pay.ts";' },
    [
      'src/payments/pay.ts is in no room: name "payments" in test/gate/floors.ts.',
      "A circle: src/app.ts → src/payments/pay.ts → src/app.ts.",
    ],
  ],
  ...["cli", "server", "sample", "test", "bench", "support"].map((folder): (typeof bad)[number] => [
    `src/ that imports ${folder}/`,
    { "src/app.ts": `import "../${folder}/one.ts";` },
    [`src/app.ts imports ${folder}/one.ts, which lies above it.`],
  ]),
  [
    "src/ that imports from a folder of no floor",
    { "src/app.ts": 'import "../docs/one.ts";' },
    ["src/app.ts imports docs/one.ts, which no floor has."],
  ],
  [
    "a measurement that imports a test",
    { "bench/pages.ts": 'import "../test/harness.ts";' },
    ["bench/pages.ts imports test/harness.ts, which lies beside it."],
  ],
  [
    "a name that is made as it runs",
    { "src/app.ts": "const { routes } = await import(pathOf(room));" },
    ["src/app.ts imports by a name that is made as it runs: write the path itself."],
  ],
];

test("a tree in which every import runs downward is passed", () => {
  assert.deepEqual(foundIn(good, wrongImports), []);
});

for (const [what, tree, found] of bad) {
  test(`the gate names ${what}`, () => {
    assert.deepEqual(foundIn(tree, wrongImports), found);
  });
}

const written: [source: string, imports: [Import["kind"], string | null][]][] = [
  ['import a from "./a.ts";', [["static", "./a.ts"]]],
  ['import a, { type B, c as d } from "./a.ts";', [["static", "./a.ts"]]],
  ['import {\n  a,\n  b,\n} from "./a.ts";', [["static", "./a.ts"]]],
  ['import * as a from "./a.ts";', [["static", "./a.ts"]]],
  ["import './a.ts'", [["static", "./a.ts"]]],
  ['import a from "./a.json" with { type: "json" };', [["static", "./a.json"]]],
  [
    'export * as a from "./a.ts"; export { b } from "./b.ts";',
    [
      ["static", "./a.ts"],
      ["static", "./b.ts"],
    ],
  ],
  ['import type { A } from "./a.ts";', [["type", "./a.ts"]]],
  ['export type { A } from "./a.ts";', [["type", "./a.ts"]]],
  ['import type from "./type.ts";', [["static", "./type.ts"]]],
  [
    'let a: import("./a.ts").A<typeof import("./b.ts")>;',
    [
      ["type", "./a.ts"],
      ["type", "./b.ts"],
    ],
  ],
  [
    '(await import("./a.ts")).a(); import("./b.ts").then(b);',
    [
      ["dynamic", "./a.ts"],
      ["dynamic", "./b.ts"],
    ],
  ],
  [
    "import(name); import(`./a.ts`);",
    [
      ["dynamic", null],
      ["dynamic", null],
    ],
  ],
  ['// import "./a.ts"\n/* import("./b.ts")\n */ const c = \'import "./c.ts"\';', []],
  ['const from = "./a.ts"; export const a = 1; import.meta.url; x.import("./b.ts");', []],
];

for (const [source, imports] of written) {
  test(`${JSON.stringify(source)} imports ${imports.length}`, () => {
    assert.deepEqual(
      importsIn(source).map(({ kind, path }) => [kind, path]),
      imports,
    );
  });
}

test("of the Worker every import is read that a bundler sees", async () => {
  const { metafile } = await build({
    entryPoints: ["src/index.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    external: ["cloudflare:*", "node:*"],
    plugins: [textForTheBrowser],
  });
  const ours = Object.entries(metafile.inputs).filter(([file]) => /^src\/.*\.tsx?$/.test(file));
  assert.ok(ours.length > 100, `only ${ours.length} files`);
  for (const [file, { imports }] of ours) {
    const seen = imports
      .map(({ path, kind }) => `${kind} ${path}`)
      .filter((one) => / src\//.test(one));
    const read = importsIn(readFileSync(file, "utf8")).map(({ path, kind }) => {
      const how = kind === "dynamic" ? "dynamic-import" : "import-statement";
      return `${how} ${join(dirname(file), path ?? "")}`;
    });
    assert.deepEqual(
      seen.filter((one) => !read.includes(one)),
      [],
      file,
    );
  }
});
