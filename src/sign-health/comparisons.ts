import type { Reading } from "./history.ts";
import { type ComparisonKind, type Rules, secondEdition } from "./rules.ts";
import { measureOfOthers, type Survey, surveySigns } from "./survey.ts";

/** The surveys of a city by the name of their group: "city", "ward …", "habit …". */
export type Surveys = ReadonlyMap<string, Survey>;

/** A group in which a sign is compared, with the sign as that group's survey reads it. */
export type Member = { kind: ComparisonKind; group: string; reading: Reading };

/** The groups to which a sign belongs, the city first. */
export function membershipsOf(reading: Reading, rules: Rules = secondEdition): Member[] {
  const { ward } = reading.history;
  const habit = habitOf(reading);
  const groups = {
    city: "city",
    ward: ward === null ? null : `ward ${ward}`,
    habit: habit === null ? null : `habit ${habit}`,
  };
  return rules.comparisons.flatMap((kind) => {
    const group = groups[kind];
    return group === null ? [] : [{ kind, group, reading: { ...reading, weight: null } }];
  });
}

/** Scans of its baseline below which nothing is said of a sign's weekdays. */
const minHabitScans = 15;
/**
 * Share of Saturdays and Sundays among a sign's scans, the prior 2.7 in 8.7 with it, below which it
 * is a sign of weekdays, such as one at a school. The two are 2 in 7 where all days are alike.
 */
const weekdayShare = 0.235;

/** Whether a sign is mostly scanned from Monday to Friday; null while that is not known. */
function habitOf({ scans, weekendScans }: Reading): "weekdays" | "all days" | null {
  if (scans < minHabitScans) return null;
  return (weekendScans + 2.7) / (scans + 8.7) < weekdayShare ? "weekdays" : "all days";
}

/** Surveys every group of a whole city at once. */
export function surveyCity(members: readonly (readonly Member[])[], day: number): Surveys {
  return new Map(
    [...byGroup(members)].map(([group, readings]) => [group, surveySigns(readings, day)]),
  );
}

/** The readings of signs by the groups to which they belong. */
export function byGroup(members: readonly (readonly Member[])[]): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const { group, reading } of members.flat()) {
    const found = groups.get(group);
    if (found) found.push(reading);
    else groups.set(group, [reading]);
  }
  return groups;
}

/** Scans a day of the others below which a group is no measure; the city always is one. */
const minOthers = 8;

/** A group that can measure a sign. */
export type Comparison = Member & { survey: Survey };

/**
 * The comparisons of a sign that there are: with the city, and with those of its groups in which
 * others are scanned often enough.
 */
export const comparisonsOf = (members: readonly Member[], surveys: Surveys): Comparison[] =>
  members.flatMap((member) => {
    const survey = surveys.get(member.group);
    if (!survey) return [];
    const isMeasure =
      member.kind === "city" || measureOfOthers(survey, member.reading) >= minOthers;
    return isMeasure ? [{ ...member, survey }] : [];
  });
