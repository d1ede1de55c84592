/** The records that have a form of their own, and the noun in its address. */
export const recordNouns = { street: "streets", namesake: "namesakes" } as const;

export type FormKind = keyof typeof recordNouns;

export type Section =
  | "name"
  | "course"
  | "line"
  | "record"
  | "address"
  | "withdrawal"
  | "life"
  | "vietnamese"
  | "english"
  | "sources";

/** What a form asks, in this order; naming acts stand behind a street's `line`. */
export const sectionsOf: Record<FormKind, readonly (readonly [Section, readonly string[]])[]> = {
  street: [
    ["name", ["kind", "name", "namesakeId", "wards"]],
    [
      "course",
      [
        "startText",
        "startStreetId",
        "endText",
        "endStreetId",
        "lengthM",
        "widthM",
        "numbersFrom",
        "numberLowest",
        "numberHighest",
        "numbersOdd",
      ],
    ],
    ["line", ["geometry"]],
    ["record", ["status", "source", "doubt"]],
    ["address", ["slug"]],
    ["withdrawal", ["withdrawnOn", "replacedById"]],
  ],
  namesake: [
    ["name", ["kind", "name", "aliases"]],
    ["life", ["born", "died", "theme"]],
    ["vietnamese", ["summaryVi", "biographyVi", "disputedVi"]],
    ["english", ["summaryEn", "biographyEn", "disputedEn"]],
    ["sources", ["sources"]],
    ["withdrawal", ["withdrawnOn"]],
  ],
};

/** What does not exist yet is not withdrawn. */
export const sectionsFor = (kind: FormKind, isNew: boolean) =>
  sectionsOf[kind].filter(([section]) => section !== "withdrawal" || !isNew);

export const askedOf = (kind: FormKind, isNew: boolean): string[] =>
  sectionsFor(kind, isNew).flatMap(([, keys]) => [...keys]);

/** Of a naming act: all but its street, which is that of the form. */
export const askedOfAct = ["kind", "previousName", "resolution", "day", "note"] as const;
