import { type Draft, type Reference, type Succession, subjectOf } from "../changes/change-set.ts";
import type { Plan, Question, Target } from "./plan.ts";
import type { WardStreet } from "./redrawn-city.ts";

/** The wards that were chosen for the streets of divided wards: `choiceName` to the targets' keys. */
export type Choices = ReadonlyMap<string, readonly string[]>;

/** What a question is called in choices: by the ids of its street and its ward. */
export const choiceName = ({ street, ward }: Question): string => `${street.id}.${ward.id}`;

/** Questions for which nothing is chosen. */
export const unanswered = ({ questions }: Plan, choices: Choices): Question[] =>
  questions.filter((question) => (choices.get(choiceName(question)) ?? []).length === 0);

/** The change set of a plan and of what was chosen. */
export function draftsOf(plan: Plan, choices: Choices): Draft[] {
  const reference = ({ id, key }: Target): Reference => id ?? key;
  const made = plan.targets.filter(({ id }) => id === null);
  const added = new Map<WardStreet, Set<Target>>();
  const add = (street: WardStreet, targets: readonly Target[]) => {
    added.set(street, new Set([...(added.get(street) ?? []), ...targets]));
  };
  for (const { street, targets } of plan.moved) add(street, targets);
  for (const question of plan.questions) {
    const chosen = choices.get(choiceName(question)) ?? [];
    const targets = question.options.map(({ target }) => target);
    add(
      question.street,
      targets.filter(({ key }) => chosen.includes(key)),
    );
  }
  return [
    ...made.map(({ key, code, name, from, outline }): Draft => {
      return { kind: "ward", key, after: { code, name, validFrom: from, outline } };
    }),
    ...plan.ended.map(({ ward, on, targets }): Draft => {
      const now = targets.map(({ target, part }): Succession => {
        return { ward: reference(target), part };
      });
      const ids = new Set(now.map((one) => one.ward));
      const before = ward.successors.filter((one) => !ids.has(one.ward));
      const after = { validTo: on, successors: [...before, ...now] };
      return { kind: "ward", subject: subjectOf("ward", ward.id), base: ward.version, after };
    }),
    ...[...added].map(([street, targets]): Draft => {
      const after = { wards: [...street.wardIds, ...[...targets].map(reference)] };
      return {
        kind: "street",
        subject: subjectOf("street", street.id),
        base: street.version,
        after,
      };
    }),
  ];
}
