import type { Language } from "../../../city.ts";
import type { Change } from "../../../sign-health/change.ts";
import { percent } from "../../format.ts";

/** A change in words: an arrow and how much where it stands out, otherwise that it does not. */
export function changeWords({ direction, ratio }: Change, language: Language): string {
  if (direction === "up" || direction === "down") {
    const arrow = direction === "up" ? "↑" : "↓";
    return ratio === null ? arrow : `${arrow} ${percent(Math.abs(ratio), language)}`;
  }
  return quiet[language][direction];
}

const quiet: Record<Language, Record<"normal" | "nothing to compare", string>> = {
  vi: {
    normal: "trong mức dao động bình thường",
    "nothing to compare": "chưa có gì để so sánh",
  },
  en: { normal: "within normal variation", "nothing to compare": "nothing to compare with" },
};
