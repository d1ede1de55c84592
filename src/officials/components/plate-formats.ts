import type { Language } from "../../city.ts";
import type { FormatName } from "../../signs/plate/plate.ts";

/** The formats of plates, width and height in millimetres, as texts of `inBothLanguages`. */
export const plateFormats = {
  "180x120": { vi: "180 × 120, biển thép", en: "180 × 120, steel plate" },
  "120x120": { vi: "120 × 120, biển vuông", en: "120 × 120, square plate" },
  "80x80": { vi: "80 × 80, tem dán", en: "80 × 80, sticker" },
  "750x400": { vi: "750 × 400, biển tên đường", en: "750 × 400, street-name sign" },
} as const satisfies Record<FormatName, Record<Language, string>>;
