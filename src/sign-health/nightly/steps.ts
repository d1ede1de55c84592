/**
 * A step needs all that the one before it found. The first is one pass over the wards, which says
 * in which of them each sign stands; the others are one pass over all signs each.
 */
export const steps = ["place", "count", "weigh", "compare", "judge"] as const;
export type Step = (typeof steps)[number];

/**
 * Where the work of a night stands: the step it is in, and the last street, or while signs are
 * placed the last ward, that had it.
 */
export type Progress = { day: number; step: Step | "done"; afterStreet: number };
