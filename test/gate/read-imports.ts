/** What a source file imports. */
export type Import = {
  /** As it is written; null where the file gives no text but something that is made as it runs. */
  path: string | null;
  /** `static` is loaded with the file, `dynamic` when the code comes there, `type` never. */
  kind: "static" | "dynamic" | "type";
};

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const text = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/;

/**
 * The forms of ECMAScript 2024, 16.2.2 and 16.2.3 and 13.3.10, and TypeScript's type imports. What
 * is named between `import` or `export` and `from` holds no quotation marks and no brackets.
 */
const statement =
  /\b(?<word>import|export)\b\s*(?<type>type\b(?!\s*(?:from|,)))?[\w\s{},*$]*?\bfrom\s*(?<from>"[^"\n]*"|'[^'\n]*')/;
const bare = /\bimport\s*(?<bare>"[^"\n]*"|'[^'\n]*')/;
const call =
  /(?<typeof>\btypeof\s+)?(?<![.\w#])import\s*\(\s*(?<called>"[^"\n]*"|'[^'\n]*'|[^\s)])/;

const token = new RegExp(
  [comment, statement, bare, call, text].map(({ source }) => `(?:${source})`).join("|"),
  "g",
);

/**
 * Reads the imports of TypeScript or JavaScript in the order in which they stand. Comments and
 * texts are passed over; the text of a template is not, so an import that a template holds counts.
 */
export function importsIn(source: string): Import[] {
  return Array.from(source.matchAll(token)).flatMap((match): Import[] => {
    const { word, type, from, bare, called } = match.groups ?? {};
    if (word && from) return [{ path: from.slice(1, -1), kind: type ? "type" : "static" }];
    if (bare) return [{ path: bare.slice(1, -1), kind: "static" }];
    if (!called) return [];
    const path = /^["']/.test(called) ? called.slice(1, -1) : null;
    return [{ path, kind: isType(source, match) ? "type" : "dynamic" }];
  });
}

/** `import("…").Name` and `typeof import("…")` name a type where no value is awaited or called on. */
function isType(source: string, { index, 0: found, groups }: RegExpExecArray): boolean {
  if (groups?.typeof) return true;
  const rest = source.slice(index + found.length);
  return /^\s*,?\s*\)\s*\.\s*(?!then\b|catch\b|finally\b)/.test(rest);
}
