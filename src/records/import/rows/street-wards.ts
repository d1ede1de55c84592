import { fold } from "../../../web/vietnamese.ts";
import { wardName } from "../../ward-name.ts";
import type { Answer } from "../answer.ts";
import { type WardIndex, wardsIn } from "../known/wards.ts";
import type { BodyRow } from "../shape/body.ts";
import { textOf } from "./plain-fields.ts";
import type { RowFindings } from "./table.ts";

/** The wards that a row names, or the section that it stands in: their codes where they are known. */
export function readWards(row: BodyRow, wards: WardIndex, findings: RowFindings): string[] {
  const text = textOf(row, "wards", findings, "any") ?? row.ward;
  return text === null ? [] : wardsIn(text).flatMap((typed) => resolve(typed, wards, findings));
}

/** "x" is a tick, and no ward. */
const minName = 2;

/** The code, or the name where nobody knows the code yet; nothing where the street is taken without it. */
function resolve(typed: string, wards: WardIndex, findings: RowFindings): string[] {
  const found = wards.find(typed);
  if ("ward" in found) {
    const { ward, was } = found;
    if (was) findings.note("wards", (t) => t.notes.formerWard(was.name, ward.name));
    return [ward.code];
  }
  if ("several" in found) {
    const names = found.several.map(({ name, code }) => `${name} (${code})`);
    const answer = findings.ask("wards", (t) => t.asks.whichWard(wardName(typed), names), {
      proposal: names,
      options: found.several.map(({ code }) => code),
      ...settledThere,
    });
    return settled(wardName(typed), answer, wards);
  }
  if (!wards.isKnown && found.unknown.length >= minName) return [found.unknown];
  const answer = findings.ask("wards", (t) => t.asks.unknownWard(found.unknown), {
    group: `ward ${fold(found.unknown)}`,
    ...settledThere,
  });
  return settled(found.unknown, answer, wards);
}

const settledThere = { yes: false, isSettledThere: true };

function settled(name: string, answer: Answer | null, wards: WardIndex): string[] {
  if (answer?.is === "without-cell") return [];
  const found = answer?.is === "value" ? wards.find(answer.value) : null;
  return [found && "ward" in found ? found.ward.code : name];
}
