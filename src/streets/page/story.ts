import type { Language } from "../../city.ts";
import type { Namesake } from "../street.ts";

type Story = { summary: string | null; biography: string | null; disputed: string | null };

/** What is told of whom a street honours, in each language; null where nothing is. */
export const storyOf = (namesake: Namesake): Record<Language, Story> => ({
  vi: {
    summary: namesake.summaryVi,
    biography: namesake.biographyVi,
    disputed: namesake.disputedVi,
  },
  en: {
    summary: namesake.summaryEn,
    biography: namesake.biographyEn,
    disputed: namesake.disputedEn,
  },
});
