import { streetCourse } from "../../street-fields.ts";
import type { Target } from "../columns/targets.ts";
import type { BodyRow } from "../shape/body.ts";
import { splitCourse } from "../values/course.ts";
import { type MeasureColumn, readMeasure } from "../values/measures.ts";
import { separatorsOf } from "../values/separators.ts";
import { textOf } from "./plain-fields.ts";
import type { Values } from "./record.ts";
import { type RowFindings, type Table, textsOfColumn, usableCell } from "./table.ts";

/** From where to where a street runs, by the columns of its ends or by one for both. */
export function readEnds(row: BodyRow, findings: RowFindings): Values {
  const start = textOf(row, "startText", findings);
  const end = textOf(row, "endText", findings);
  const both = textOf(row, "course", findings);
  if (start !== null && end === null) return splitInto("startText", start, false, findings);
  if (start === null && end !== null) return splitInto("endText", end, false, findings);
  if (start === null && both !== null) return splitInto("course", both, true, findings);
  if (start === null || end === null) return {};
  // A sentence over two columns; "Từ Sơn" alone is a place.
  const isSentence =
    /\s(?:đến|tới)$/iu.test(start) || (/^từ\s/iu.test(start) && begunWithTo.test(end));
  if (!isSentence) return { startText: start, endText: end };
  const from = start.replace(/^từ\s+/iu, "").replace(/\s+(?:đến|tới)$/iu, "");
  return { startText: from, endText: end.replace(begunWithTo, "") };
}

const begunWithTo = /^(?:đến|tới)\s+/iu;

function splitInto(
  target: Target,
  text: string,
  isForBoth: boolean,
  findings: RowFindings,
): Values {
  const course = splitCourse(text, isForBoth);
  if (!course) return { [target === "endText" ? "endText" : "startText"]: text };
  const { start, end, isCertain } = course;
  if (isCertain) findings.note(target, (t) => t.notes.split(start, end));
  else findings.ask(target, (t) => t.asks.splitCourse(start, end));
  return { startText: start, endText: end };
}

/** How the numbers of a table's columns are written, decided once. */
export function measureColumns({ header, rows }: Table): ReadonlyMap<Target, MeasureColumn> {
  const { headings, assignment } = header;
  const columns = [
    { field: streetCourse.lengthM, is: "length" },
    { field: streetCourse.widthM, is: "width" },
  ] as const;
  return new Map(
    columns.map(({ field, is }) => {
      const heading = headings[assignment.targets.indexOf(field.key)];
      const separators = separatorsOf(textsOfColumn(rows, field.key));
      return [field.key, { field, is, separators, unit: heading?.unit ?? null }];
    }),
  );
}

/** So many numbers are asked one by one; of more, the column is asked. */
const maxAlone = 5;

/** Length and width of a row, in metres, as far as it has them. */
export function readMeasures(
  row: BodyRow,
  columns: ReadonlyMap<Target, MeasureColumn>,
  findings: RowFindings,
): Values {
  const values: Values = {};
  for (const [target, column] of columns) {
    const found = usableCell(row, target, findings);
    if (!found) continue;
    const measure = readMeasure(found.cell, column);
    if (measure.value !== null) values[target] = measure.value;
    if ("wrong" in measure) findings.wrong(target, measure.wrong);
    if ("note" in measure && measure.note) findings.note(target, measure.note);
    if ("ask" in measure && measure.ask) {
      const { proposal = null, of = null } = measure.value === null ? measure : {};
      const answer = findings.ask(target, measure.ask, {
        ...(proposal === null ? {} : { proposal }),
        ...(of === null ? {} : { group: `separator ${target}`, maxAlone }),
        yes: measure.value !== null || proposal !== null,
      });
      if (answer?.is === "yes" && measure.value === null) values[target] = proposal;
    }
  }
  return values;
}
