import type { Language } from "../city.ts";
import type { streets } from "../db/schema.ts";

export type StreetName = Pick<typeof streets.$inferSelect, "kind" | "name">;

const englishKinds: Record<NonNullable<StreetName["kind"]>, (name: string) => string> = {
  đường: (name) => `${name} Street`,
  phố: (name) => `${name} Street`,
  ngõ: (name) => `${name} Lane`,
  ngách: (name) => `${name} Alley`,
  hẻm: (name) => `${name} Alley`,
  "đại lộ": (name) => `${name} Boulevard`,
  "quốc lộ": (name) => `National Road ${name}`,
  "tỉnh lộ": (name) => `Provincial Road ${name}`,
};

/** "đường Lý Bôn", "Lý Bôn Street"; the bare name where no source tells its kind. */
export function fullName({ kind, name }: StreetName, language: Language): string {
  if (language === "en") return kind ? englishKinds[kind](name) : name;
  return kind ? `${kind} ${name}` : name;
}

/** The upper line of a name sign: "ĐƯỜNG". Where the kind is unknown it says so itself. */
export const signKind = ({ kind }: StreetName): string => (kind ?? "đường / phố").toUpperCase();
