import type { Language } from "../../city.ts";
import { nowhere, positionIn } from "../../signs/position.ts";
import type { NewSign } from "./drafts.ts";
import type { StreetPlace } from "./street-places.ts";

/** Where a sign would hang, worded as it will be everywhere. */
export const placeWords = ({ at, junction }: StreetPlace, language: Language): string =>
  positionIn({ ...nowhere, at, ...junctionOf(junction) }, language);

/** The same of one that is asked for. */
export function signWords({ place, after }: NewSign, language: Language): string {
  if (place) return placeWords(place, language);
  const text = (key: string) => (typeof after[key] === "string" ? String(after[key]) : null);
  return positionIn(
    {
      ...nowhere,
      at: text("at") === "near" ? "near" : "other",
      near: text("near"),
      position: text("position") ?? "",
      positionEn: text("positionEn"),
    },
    language,
  );
}

const junctionOf = (junction: StreetPlace["junction"]) => ({
  junctionKind: junction?.kind ?? null,
  junctionName: junction?.name ?? null,
});
