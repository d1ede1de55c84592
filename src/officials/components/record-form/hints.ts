import type { Language } from "../../../city.ts";
import type { AnyField } from "../../../records/fields.ts";
import { formatNumber } from "../../../web/format.ts";
import { hasLongItems } from "./cells.ts";
import { messages } from "./messages.ts";

/** What a box takes, in a line; null where that is plain to see. */
export function hintOf(field: AnyField, language: Language): string | null {
  const t = messages[language].hints;
  const { is, limits } = field.value;
  const number = (value = 0) => formatNumber(value, language);
  switch (is) {
    case "whole number":
    case "decimal":
      return t.range(number(limits.min), number(limits.max), limits.unit ? ` ${limits.unit}` : "");
    case "day":
      return t.example("23/12/2016");
    case "part of a day":
      return t.example("23/12/2016, 12/2016, 2016");
    case "reference":
      return limits.to === "sign" ? null : t.reference;
    case "list":
      return (hasLongItems(field) ? t.paragraphs : t.lines)(number(limits.max));
    case "geometry":
      return t.geometry;
    case "text":
    case "long text":
      return field.key === "slug" ? t.address : t.text(number(limits.max));
    default:
      return null;
  }
}
