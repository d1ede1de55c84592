import type { Language } from "../../../city.ts";
import type { Change } from "../../comparison/change.ts";
import { percent } from "../../format.ts";
import { messages } from "./messages.ts";

/** A change in words: an arrow and how much where it stands out, otherwise that it does not. */
export function changeWords({ direction, ratio }: Change, language: Language): string {
  if (direction === "up" || direction === "down") {
    const arrow = direction === "up" ? "↑" : "↓";
    return ratio === null
      ? `${arrow} ${messages[language].change.fromNone}`
      : `${arrow} ${percent(Math.abs(ratio), language)}`;
  }
  return messages[language].change[direction];
}
