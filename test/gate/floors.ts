/** The rooms of each floor, from the ground up. */
export type Floors = readonly (readonly string[])[];

export type House = {
  /** Where its rooms lie, from the root; "" for the root itself. */
  folder: string;
  floors: Floors;
  /** A room is a folder; this says what a file is that lies in none: a room of its own, or free. */
  looseFiles: "rooms" | "free";
};

/** Stands for every folder that the floors do not name. */
export const everyOther = "*";

/**
 * Who may import whom. A room imports from the floors below its own, and nothing from the other
 * rooms of its floor: what two of them need lies further down. This is the only copy: `imports.ts`
 * checks the code against it, and `documents.ts` what README.md and docs/ say of it.
 */
export const houses: readonly House[] = [
  {
    folder: "",
    floors: [["src"], ["cli"], ["server"], ["sample"], ["support"], ["test", "bench"]],
    looseFiles: "free",
  },
  {
    folder: "src",
    floors: [
      ["city"],
      ["web", "db"],
      ["signs"],
      ["scan", "records"],
      ["streets", "sign-health"],
      ["officials"],
      ["app", "nightly"],
      ["index"],
    ],
    looseFiles: "rooms",
  },
  {
    // The pages, a folder each; what they share is shown by components/, read by queries/ or
    // reckoned by comparison/.
    folder: "src/officials",
    floors: [["comparison"], ["queries"], ["components"], [everyOther]],
    looseFiles: "free",
  },
];

/** The rooms of src/ in a line, from the top down, as README.md and docs/ have them. */
export const floorsInWords = (): string =>
  houseOf("src")
    .floors.toReversed()
    .map((rooms) => rooms.join(" · "))
    .join(" │ ");

/** @throws Error where a folder has no floors. */
export function houseOf(folder: string): House {
  const house = houses.find((one) => one.folder === folder);
  if (!house) throw new Error(`There are no floors of "${folder}".`);
  return house;
}
