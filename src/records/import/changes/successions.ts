import { fold } from "../../../web/vietnamese.ts";
import { choiceName, draftsOf as draftsOfPlan } from "../../redrawing/drafts.ts";
import { planRedrawing, wardKey } from "../../redrawing/plan.ts";
import type { RedrawnCity } from "../../redrawing/redrawn-city.ts";
import type { RedrawingRow } from "../../redrawing/row.ts";
import type { KnownCity } from "../known/known-city.ts";
import type { ImportedRecord, Values } from "../rows/record.ts";
import type { ImportDraft } from "./import-draft.ts";

/** A reform of the wards, as `redrawing/` plans it; the answers say which streets go where. */
export function successionDrafts(
  records: readonly ImportedRecord[],
  city: KnownCity,
): ImportDraft[] {
  const rows = records.flatMap((record) => rowOf(record, city) ?? []);
  const plan = planRedrawing(rows, redrawnCity(city), new Map());
  if (plan.problems.length > 0) return [];
  const slugs = new Map(city.streets.map(({ slug, values }) => [Number(values.id), slug]));
  const choices = new Map(
    plan.questions.map((question) => {
      const slug = slugs.get(question.street.id);
      const chosen = records.filter(
        ({ values, streets = [] }) =>
          values.oldCode === question.ward.code && slug !== undefined && streets.includes(slug),
      );
      const keys = chosen.map(({ values }) => wardKey(String(values.newCode), String(values.from)));
      return [choiceName(question), keys] as const;
    }),
  );
  const lines = records.flatMap((record) => record.lines);
  return draftsOfPlan(plan, choices).map((draft) => ({ ...draft, lines }));
}

/** Null where no code or no day is known; a ward of the city may be told by its name alone. */
function rowOf({ line, values }: ImportedRecord, { wards }: KnownCity): RedrawingRow | null {
  const codeOf = (which: "old" | "new"): string | null => {
    const code = textOf(values, `${which}Code`);
    const name = textOf(values, `${which}Name`);
    return code ?? wards.find((ward) => name && fold(ward.name) === fold(name))?.code ?? null;
  };
  const [oldCode, newCode, from] = [codeOf("old"), codeOf("new"), textOf(values, "from")];
  if (oldCode === null || newCode === null || from === null) return null;
  return {
    line,
    oldCode,
    newCode,
    from,
    oldName: textOf(values, "oldName"),
    newName: textOf(values, "newName"),
    part: values.part === "part" ? "part" : "whole",
  };
}

const textOf = (values: Values, field: string): string | null => {
  const value = values[field];
  return typeof value === "string" ? value : null;
};

const redrawnCity = ({ wards, streets }: KnownCity): RedrawnCity => ({
  wards: wards.map((ward) => ({ ...ward, successors: [...ward.successions] })),
  streets: streets
    .filter(({ values }) => (values.withdrawnOn ?? null) === null)
    .map(({ values, wardIds }) => ({
      id: Number(values.id),
      version: Number(values.version),
      kind: textOf(values, "kind"),
      name: String(values.name),
      geometry: textOf(values, "geometry"),
      wardIds: [...wardIds],
    })),
});
