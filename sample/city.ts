import type { publicPlaceKinds } from "../src/db/place-table.ts";
import type {
  namesakeKinds,
  signEventKinds,
  signPlaces,
  signStatuses,
  streetKinds,
  streets,
} from "../src/db/schema.ts";
import built from "./city.json" with { type: "json" };

/** The sample city as `build.ts` writes it; ids are those it is loaded with. */
export type SampleCity = {
  wards: SampleWard[];
  namesakes: SampleNamesake[];
  streets: SampleStreet[];
  signs: SampleSign[];
  signEvents: SampleSignEvent[];
  publicPlaces: SamplePlace[];
};

export type SampleWard = {
  id: number;
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  successorId: number | null;
  outline: { type: "Polygon"; coordinates: [number, number][][] } | null;
};

export type SampleNamesake = {
  id: number;
  kind: (typeof namesakeKinds)[number];
  name: string;
  aliases: string[];
  born: string | null;
  died: string | null;
  summaryVi: string;
  summaryEn: string;
  biographyVi: string;
  biographyEn: string;
  disputedVi: string | null;
  disputedEn: string | null;
  sources: string[];
  /** A line for either language. */
  theme: string | null;
};

/** Any column of the table, and these always. */
export type SampleStreet = Partial<
  Omit<typeof streets.$inferSelect, "folded" | "geometry" | "status" | "updatedAt">
> & {
  id: number;
  slug: string;
  kind: (typeof streetKinds)[number] | null;
  name: string;
  startText: string;
  endText: string;
  startStreetId: number | null;
  endStreetId: number | null;
  lengthM: number;
  widthM: number;
  geometry: { type: "LineString"; coordinates: [number, number][] };
  namesakeId: number | null;
  source: string;
  doubt: string | null;
  /** Today's wards and, where a source names them, those of before 2025. */
  wardIds: number[];
};

export type SampleSign = {
  code: string;
  streetId: number;
  at: Exclude<(typeof signPlaces)[number], "near" | "other">;
  /** The street that is met there. */
  junctionStreetId: number | null;
  /** Made up from how far along its street it hangs. */
  numberNear: number | null;
  latitude: number;
  longitude: number;
  status: (typeof signStatuses)[number];
};

export type SampleSignEvent = {
  code: string;
  kind: (typeof signEventKinds)[number];
  /** How many city days before the day on which the sample is loaded. */
  daysAgo: number;
  note: string | null;
};

export type SamplePlace = {
  kind: (typeof publicPlaceKinds)[number];
  name: string;
  streetId: number;
  nearCode: string | null;
  link: string | null;
};

export const sampleCity = built as unknown as SampleCity;
