import { biographies } from "./biographies.ts";
import type { SampleNamesake } from "./city.ts";
import { readRows } from "./sources.ts";
import { themes } from "./themes.ts";

/** Those whom streets are named after: facts from `sources/namesakes.csv`, words by us. */
export function buildNamesakes(): SampleNamesake[] {
  return readRows("namesakes.csv").map((row, i): SampleNamesake => {
    const name = row.street ?? "";
    const words = biographies.get(name);
    if (!words) throw new Error(`there is no biography of ${name}`);
    return {
      id: i + 1,
      kind: "person",
      name,
      aliases: (row.aliases ?? "").split(/; | and /).filter(Boolean),
      born: row.born || null,
      died: row.died || null,
      ...words,
      disputedVi: words.disputedVi ?? null,
      disputedEn: words.disputedEn ?? null,
      theme: themes.get(name) ?? null,
      sources: sourcesOf(row.source ?? ""),
    };
  });
}

/** What a source marked "recheck" is printed as, a line for either language. */
const toBeRechecked = ["Nguồn yếu, cần kiểm tra lại", "Weak source, to be rechecked"];

function sourcesOf(field: string): string[] {
  if (field === "recheck") return [toBeRechecked.join("\n")];
  if (field.endsWith(": recheck")) {
    const source = field.slice(0, -": recheck".length);
    const lines = [source.replace(/^copy of /, "Bản sao "), source.replace(/^copy/, "Copy")];
    return [lines.map((line, i) => `${line}. ${toBeRechecked[i]}`).join("\n")];
  }
  return field.split("; ");
}
