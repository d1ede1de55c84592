import type { Language } from "../city.ts";
import type { streets } from "../db/schema.ts";

/** What a street is called, on its signs and wherever a page speaks of it. */
export type StreetName = Pick<typeof streets.$inferSelect, "kind" | "name">;

type Kind = NonNullable<StreetName["kind"]>;

const englishKinds: Record<Kind, (name: string) => string> = {
  đường: (name) => `${name} Street`,
  phố: (name) => `${name} Street`,
  ngõ: (name) => `${name} Lane`,
  ngách: (name) => `${name} Alley`,
  hẻm: (name) => `${name} Alley`,
  "đại lộ": (name) => `${name} Boulevard`,
  "quốc lộ": (name) => `National Road ${name}`,
  "tỉnh lộ": (name) => `Provincial Road ${name}`,
};

const withKind: Record<Language, (kind: Kind, name: string) => string> = {
  vi: (kind, name) => `${kind} ${name}`,
  en: (kind, name) => englishKinds[kind](name),
};

/** "đường Lý Bôn", "Lý Bôn Street"; the bare name where no source tells its kind. */
export const fullName = ({ kind, name }: StreetName, language: Language): string =>
  kind ? withKind[language](kind, name) : name;

/** The full name where it begins a line or stands alone: "Đường Lý Bôn". */
export function titleOf(street: StreetName, language: Language): string {
  const name = fullName(street, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The upper line of a name sign: "đường". Where the kind is unknown it says so itself. */
export const signKind = ({ kind }: StreetName): string => kind ?? "đường / phố";
