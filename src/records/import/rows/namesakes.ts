import { namesakeFields } from "../../namesake-fields.ts";
import { indexStreets } from "../known/known-streets.ts";
import type { Said } from "../said.ts";
import { cleanText } from "../values/clean-text.ts";
import { changesOf, withState } from "./compare.ts";
import { readLifespan } from "./lifespan.ts";
import { readFields } from "./plain-fields.ts";
import type { Draft, ImportedRecord } from "./record.ts";
import { findingsAt, type Table } from "./table.ts";

/** Whom streets honour, each known by name. */
export function readNamesakes(table: Table): ImportedRecord[] {
  const city = indexStreets(table.city);
  const lineOf = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const findings = findingsAt(table, row);
    const values = {
      ...readLifespan(row, findings),
      ...readFields(row, namesakeFields, findings),
    };
    const { name } = values;
    if (typeof name !== "string") {
      if (!row.cells.has("name")) findings.wrong("name", (t) => t.wrong.missing);
      return [];
    }
    const draft: Draft = { line: row.line, lines: row.lines, type: "namesake", values };
    const earlier = lineOf.get(name);
    if (earlier !== undefined) findings.ask("name", (t) => t.asks.twice(name, earlier));
    lineOf.set(name, row.line);
    const known = city.namesake(name);
    if (known) return [withState(draft, known.name, changesOf(values, known.values))];
    const other = table.city.namesakes.find(({ aliases }) =>
      aliases.some((alias) => cleanText(alias, { lines: "one" }).text === name),
    );
    if (other) {
      const said: Said = (t) => t.asks.onePerson(name, other.name);
      const answer = findings.ask("name", said, { no: true, isNeeded: true });
      if (answer?.is === "no") {
        const { name: _name, ...told } = values;
        const same = { ...draft, values: told };
        return [withState(same, other.name, changesOf(told, other.values))];
      }
    }
    return [withState(draft, null, [])];
  });
}
