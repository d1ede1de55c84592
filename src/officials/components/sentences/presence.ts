import type { Language } from "../../../city.ts";
import type { Presence } from "../../../sign-health/judge.ts";
import type { Tier } from "../../../sign-health/tier.ts";

/** The different kinds of nothing, for tables. `scanned` has none and gives an empty text. */
export const nothing = (presence: Presence, language: Language): string =>
  nothings[language][presence];

const nothings: Record<Language, Record<Presence, string>> = {
  vi: {
    planned: "Chưa lắp.",
    retired: "Đã gỡ.",
    "never scanned": "Đã lắp, chưa có lượt quét nào.",
    "none in window": "Không có lượt quét nào trong kỳ này.",
    scanned: "",
  },
  en: {
    planned: "Not installed yet.",
    retired: "Taken down.",
    "never scanned": "Installed, never scanned so far.",
    "none in window": "No scans in this period.",
    scanned: "",
  },
};

/** The name of a tier, for lists and legends. */
export const tierName = (tier: Tier, language: Language): string => tierNames[language][tier];

const tierNames: Record<Language, Record<Tier, string>> = {
  vi: {
    inspect: "Nên kiểm tra",
    watch: "Theo dõi",
    ok: "Bình thường",
    "too few": "Quá ít lượt để đánh giá",
  },
  en: { inspect: "Inspect", watch: "Watch", ok: "As usual", "too few": "Too few scans to judge" },
};
