import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is written in one place, so that it is mended in one place. */
export type OneWriter = {
  /** What the code of a second one does, to stand after its file's name. */
  does: string;
  /** The files that may; the first is the one to use. */
  homes: readonly [string, ...string[]];
  use: string;
  /** How the doing looks in source. */
  pattern: RegExp;
};

export const oneWriters: readonly OneWriter[] = [
  {
    does: "writes audit rows",
    homes: ["src/db/audit.ts"],
    use: "auditStatement",
    pattern: /\bINSERT\s+(?:OR\s+\w+\s+)?INTO\s+"?audit\b|\.insert\(\s*audit\s*\)/i,
  },
  {
    does: "quotes cells of CSV",
    homes: ["src/web/csv.ts"],
    use: "csvCell or csvLine",
    pattern: /\.replace(?:All)?\(\s*(?:'"'|\/"\/g)\s*,\s*'""'\s*\)/,
  },
  {
    does: "escapes XML or HTML",
    homes: ["src/web/xml.ts"],
    use: "escapeXml",
    pattern: /["'`]&(?:amp|lt|gt|quot|apos|#39|#x27);["'`]/,
  },
  {
    does: "signs or checks tokens",
    homes: ["src/web/signed-token.ts"],
    use: "signToken and checkToken",
    pattern: /\bsubtle\s*\.\s*(?:sign|verify|importKey)\b/,
  },
  {
    does: "reads GeoJSON",
    homes: ["src/web/geojson.ts"],
    use: "readLine or readArea",
    pattern: /\bJSON\.parse\([^)]*(?:geometry|outline|geojson|shape)/i,
  },
  {
    does: "tells a moment's day or time",
    homes: ["src/db/hours.ts"],
    use: "cityDay or cityTime",
    pattern: /'unixepoch'\)/,
  },
  {
    does: "decides which wards are in force",
    homes: ["src/db/wards.ts"],
    use: "wardsInForce",
    pattern:
      /\bvalid_to\s+IS\s+(?:NOT\s+)?NULL|\bis(?:Not)?Null\(\s*wards\.validTo\s*\)|\bvalidTo\s*[!=]==?\s*null\b/i,
  },
];

/**
 * Files that do for themselves what another does for all: a sentence each. A rule that does not
 * even see its home is told of too, since it would see nobody else.
 * @param root the folder that has src/, cli/, server/ and sample/ in it.
 */
export function secondWriters(root = ".", rules = oneWriters): string[] {
  const sources = globSync("{src,cli,server,sample}/**/*.{ts,tsx,js}", { cwd: root })
    .sort()
    .map((file) => ({ file, source: readFileSync(join(root, file), "utf8") }));
  return rules.flatMap(({ does, homes, use, pattern }) => {
    const writers = sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file);
    return [
      ...writers
        .filter((file) => !homes.includes(file))
        .map((file) => `${file} ${does} itself: use ${use} of ${homes[0]}.`),
      ...homes
        .filter((home) => !writers.includes(home))
        .map((home) =>
          existsSync(join(root, home))
            ? `${home} is not seen to be what ${does}: mend its pattern in test/gate/writers.ts.`
            : `${home} is not there, which test/gate/writers.ts names as what ${does}.`,
        ),
    ];
  });
}
