import { fold } from "../../../web/vietnamese.ts";
import { type WardIndex, wardName, wardsIn } from "../known/wards.ts";
import type { BodyRow } from "../shape/body.ts";
import { textOf } from "./plain-fields.ts";
import type { RowFindings } from "./table.ts";

/** The wards that a row names, or the section that it stands in: their codes where they are known. */
export function readWards(row: BodyRow, wards: WardIndex, findings: RowFindings): string[] {
  const text = textOf(row, "wards", findings, "any") ?? row.ward;
  return text === null ? [] : wardsIn(text).map((typed) => resolve(typed, wards, findings));
}

/** "x" is a tick, and no ward. */
const minName = 2;

function resolve(typed: string, wards: WardIndex, findings: RowFindings): string {
  const found = wards.find(typed);
  if ("ward" in found) {
    const { ward, was } = found;
    if (was) findings.note("wards", (t) => t.notes.formerWard(was.name, ward.name));
    return ward.code;
  }
  if ("several" in found) {
    const names = found.several.map(({ name, code }) => `${name} (${code})`);
    findings.ask("wards", (t) => t.asks.whichWard(wardName(typed), names), { proposal: names });
    return wardName(typed);
  }
  if (wards.isKnown || found.unknown.length < minName) {
    findings.ask("wards", (t) => t.asks.unknownWard(found.unknown), {
      group: `ward ${fold(found.unknown)}`,
    });
  }
  return found.unknown;
}
