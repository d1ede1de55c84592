/** One pass over all signs each; a step needs all that the one before it found. */
export const steps = ["count", "weigh", "compare", "judge"] as const;
export type Step = (typeof steps)[number];

/** Where the work of a night stands: the step it is in, and the last street that had it. */
export type Progress = { day: number; step: Step | "done"; afterStreet: number };
