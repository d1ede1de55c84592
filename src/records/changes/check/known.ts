import { parseCode } from "../../../signs/code.ts";
import { happen } from "../../sign-life.ts";
import { partsOf, type RecordKind, type Reference, type Subject } from "../change-set.ts";
import { recordKinds } from "../pieces.ts";
import { lookUpBorne } from "./borne.ts";
import { lookUpCodes } from "./codes.ts";
import { lookUps } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";
import { lookUpPresent, type Present } from "./present.ts";
import type { ReadRecord } from "./read-record.ts";
import { type Directory, lookUpReferences } from "./references.ts";
import { lookUpSignStates, type SignState, stateOf } from "./sign-states.ts";
import { lookUpSlugs, slugFor } from "./slugs.ts";
import { lookUpStaged, lookUpStagedCodes, lookUpStagedEvents } from "./staged.ts";
import { lookUpWardKeys, type WardOwners } from "./ward-keys.ts";

/** Everything that the check must know of the city; what the records themselves take is added. */
export type Known = {
  present: ReadonlyMap<Subject, Present>;
  directories: ReadonlyMap<RecordKind, Directory>;
  slugs: Map<string, number | null>;
  wardKeys: WardOwners;
  codes: Set<string>;
  signStates: Map<string, SignState>;
  /** How many streets bear each of the namesakes that are to be withdrawn. */
  borne: ReadonlyMap<number | string, number>;
  /** Subjects and new signs' codes of the change set's other pieces. */
  staged: ReadonlySet<string>;
  stagedCodes: ReadonlyMap<number, string>;
};

/** Asks for all of it in one batch. */
export async function lookUpKnown(
  d1: D1Database,
  read: readonly ReadRecord[],
  today: string,
  place: PlaceOfPiece,
): Promise<Known> {
  const ofKind = (kind: RecordKind) => read.filter(({ record }) => record.kind === kind);
  const { codes: eventCodes, newSigns } = signsOf(ofKind("signEvent"));
  const { ask, run } = lookUps();
  const presents = recordKinds.map((kind) =>
    ask(lookUpPresent(kind, idsOf(ofKind(kind)), changedBy(ofKind(kind))), new Map()),
  );
  const directories = recordKinds.map(
    (kind) =>
      [
        kind,
        ask<Directory | null>(lookUpReferences(kind, referencesTo(kind, read), today), null),
      ] as const,
  );
  const slugs = ask(lookUpSlugs(ofKind("street").flatMap(slugsWanted), place), new Map());
  const wardKeys = ask(lookUpWardKeys(ofKind("ward").flatMap(codeGiven), place), new Map());
  const codes = ask(lookUpCodes(ofKind("sign").flatMap(codeGiven), place), new Set());
  const states = ask(lookUpSignStates(eventCodes, idsOf(ofKind("signEvent"))), new Map());
  const borne = ask(lookUpBorne(idsOf(ofKind("namesake").filter(isWithdrawal))), new Map());
  const staged = ask(
    lookUpStaged(
      read.flatMap(({ record: { subject } }) => subject ?? []),
      place,
    ),
    new Set(),
  );
  // Events lead to new signs, and so do places nearby.
  const ledTo = referencesTo("sign", read).flatMap((one) =>
    typeof one === "object" ? one.new : [],
  );
  const stagedCodes = ask(lookUpStagedCodes(ledTo, place), new Map());
  const stagedEvents = ask(lookUpStagedEvents(eventCodes, newSigns, place), []);
  await run(d1);
  for (const { code, ...event } of stagedEvents.found) {
    happen(stateOf(states.found, code), event);
  }
  return {
    present: new Map(presents.flatMap(({ found }) => [...found])),
    directories: new Map(
      directories.flatMap(([kind, { found }]) => (found ? [[kind, found] as const] : [])),
    ),
    slugs: slugs.found,
    wardKeys: wardKeys.found,
    codes: codes.found,
    signStates: states.found,
    borne: borne.found,
    staged: staged.found,
    stagedCodes: stagedCodes.found,
  };
}

const idsOf = (read: readonly ReadRecord[]): (number | string)[] =>
  read.flatMap(({ record: { kind, subject } }) => {
    const parts = subject && partsOf(subject);
    return parts && parts.kind === kind ? [parts.id] : [];
  });

const changedBy = (read: readonly ReadRecord[]): Set<string> =>
  new Set(read.flatMap(({ record }) => Object.keys(record.after)));

const referencesTo = (kind: RecordKind, read: readonly ReadRecord[]): Reference[] =>
  read
    .flatMap(({ references, lists }) => [...references.values(), ...[...lists.values()].flat()])
    .flatMap((leading) => (leading?.to === kind ? [leading.reference] : []));

/** The slug that a street is given, or those that its name would give it. */
function slugsWanted({ values }: ReadRecord): string[] {
  const slug = values.get("slug");
  if (typeof slug === "string") return [slug];
  const name = values.get("name");
  return typeof name === "string" ? [slugFor(name)] : [];
}

const codeGiven = ({ values }: ReadRecord): string[] => {
  const code = values.get("code");
  return typeof code === "string" ? [code] : [];
};

const isWithdrawal = ({ values }: ReadRecord): boolean =>
  typeof values.get("withdrawnOn") === "string";

/** The signs to which events happen: those that are there, by code, and those of the same set. */
function signsOf(events: readonly ReadRecord[]): { codes: string[]; newSigns: number[] } {
  const signs = events.flatMap(({ references }) => references.get("code")?.reference ?? []);
  return {
    codes: signs.filter((one) => typeof one === "string").map((one) => parseCode(one) ?? one),
    newSigns: signs.flatMap((one) => (typeof one === "object" ? [one.new] : [])),
  };
}
