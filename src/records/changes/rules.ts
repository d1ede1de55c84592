import { parseCode } from "../../signs/code.ts";
import { missingFact } from "../../signs/position.ts";
import { codeLikeInPath } from "../../signs/typed/code-like.ts";
import { type Problem, wrong } from "../problems.ts";
import { brokenDay } from "../sign-life.ts";
import type { RecordKind } from "./change-set.ts";
import { isSame } from "./merge.ts";

/** A whole record as it would be: every field's value, references as ids, null where there is none. */
export type Values = Readonly<Record<string, unknown>>;

export type RuleContext = {
  /** The city's day, as `YYYY-MM-DD`. */
  today: string;
  /** Those that answer printed codes; where they are not told, any may be one of them. */
  hosts?: readonly string[] | undefined;
};

export type BrokenRule = { field: string; problem: Problem };

/** What is wrong with a record though each of its values is right by itself. */
export const brokenRules = (
  kind: RecordKind,
  record: Values,
  context: RuleContext,
): BrokenRule[] => [...rules[kind](record, context)];

type SignFacts = Parameters<typeof missingFact>[0];

type Rule = (record: Values, context: RuleContext) => Iterable<BrokenRule>;

const rules: Record<RecordKind, Rule> = {
  *ward({ validFrom, validTo }) {
    // Equal where it was entered by mistake: never in force.
    if (isText(validFrom) && isText(validTo) && validTo < validFrom) {
      yield broken("validTo", wrong("ends-before-it-begins", { from: validFrom, to: validTo }));
    }
  },
  namesake: withdrawal,
  *street(record, context) {
    const { numberLowest: lowest, numberHighest: highest, replacedById, withdrawnOn } = record;
    if (typeof lowest === "number" && typeof highest === "number" && lowest > highest) {
      yield broken("numberHighest", wrong("lowest-above-highest", { lowest, highest }));
    }
    if (isSet(replacedById) && !isSet(withdrawnOn)) {
      yield broken("replacedById", wrong("replaced-but-not-withdrawn", {}));
    }
    yield* withdrawal(record, context);
  },
  namingAct: withdrawal,
  *sign(record, { hosts }) {
    const { latitude, longitude, streetId, junctionStreetId, target } = record;
    const missing = missingFact(record as SignFacts);
    if (missing) yield broken(missing, wrong("missing", {}));
    if (isSet(junctionStreetId) && isSame(junctionStreetId, streetId)) {
      yield broken("junctionStreetId", wrong("own-street", {}));
    }
    const code = isText(target) ? printedCode(target, hosts) : null;
    if (code) yield broken("target", wrong("leads-back", { code }));
    if (isSet(latitude) !== isSet(longitude)) {
      yield broken(isSet(latitude) ? "longitude" : "latitude", wrong("one-coordinate", {}));
    }
  },
  publicPlace: withdrawal,
  *signEvent({ kind, day, outcome }, { today }) {
    if (isSet(outcome) && kind !== "inspected") {
      yield broken("outcome", wrong("only-of-inspection", {}));
    }
    const problem = isText(day) ? brokenDay(day, today) : null;
    if (problem) yield broken("day", problem);
  },
};

function* withdrawal({ withdrawnOn }: Values, { today }: RuleContext): Generator<BrokenRule> {
  if (isText(withdrawnOn) && withdrawnOn > today) {
    yield broken("withdrawnOn", wrong("in-the-future", { today }));
  }
}

/** The code by which an address of ours leads to a sign as a scan does (`app.ts`); null for any other. */
function printedCode(target: string, hosts: readonly string[] | undefined): string | null {
  const address = URL.parse(target);
  if (!address || (hosts && !hosts.includes(address.hostname))) return null;
  return parseCode(codeLikeInPath(address.pathname) ?? "");
}

const broken = (field: string, problem: Problem): BrokenRule => ({ field, problem });
const isSet = (value: unknown): boolean => value !== null && value !== undefined;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
