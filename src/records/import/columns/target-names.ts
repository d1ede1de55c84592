import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import type { Fields } from "../../fields.ts";
import { namesakeFields } from "../../namesake-fields.ts";
import { namingActFields } from "../../naming-act-fields.ts";
import { messages } from "./messages.ts";
import { fieldsOfTarget, type TableType, type Target, targetsOf } from "./targets.ts";

/** What a column is taken for, or a field that changes, in words. */
export function targetName(type: TableType, target: Target, language: Language): string {
  const [inner = target, isOfNamesake] = target.split(".").toReversed();
  const fields = isOfNamesake ? namesakeFields : fieldsOfTarget[type];
  const field = (fields as Record<string, { heading: Record<Language, string> } | undefined>)[
    inner
  ];
  const own = messages[language].targets as Readonly<Record<string, string>>;
  return field?.heading[language] ?? own[inner] ?? target;
}

/** A value as people read it: a choice by its name, a number as the language writes it. */
export function valueName(
  type: TableType,
  field: string,
  value: string | number,
  language: Language,
): string {
  if (typeof value === "number") return formatNumber(value, language);
  // A street's row also tells of its naming act and its namesake.
  const told: readonly Fields[] = [fieldsOfTarget[type], namingActFields, namesakeFields];
  const names = told.map((fields) => fields[field]?.value.limits.choices?.[value]?.[language]);
  return names.find((name) => name !== undefined) ?? value;
}

/** Everything for which a column of such a table can be taken, by its name. */
export const targetsInWords = (type: TableType, language: Language): [Target, string][] =>
  Object.keys(targetsOf[type])
    .map((target): [Target, string] => [target, targetName(type, target, language)])
    .sort(([, a], [, b]) => a.localeCompare(b, language));
