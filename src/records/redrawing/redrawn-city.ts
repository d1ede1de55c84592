import type { Succession } from "../changes/change-set.ts";

export type CityWard = {
  id: number;
  code: string;
  name: string;
  /** Empty where no source gives it. */
  validFrom: string;
  validTo: string | null;
  version: number;
  outline: string | null;
  successors: Succession[];
};

export type WardStreet = {
  id: number;
  version: number;
  kind: string | null;
  name: string;
  geometry: string | null;
  wardIds: number[];
};

export type RedrawnCity = { wards: CityWard[]; streets: WardStreet[] };
