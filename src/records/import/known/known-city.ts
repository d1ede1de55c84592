/**
 * What the city has, as an import needs it: plain data, so that a page can be given it as JSON and
 * a desk can read it from a database. Values are by field (`records/*-fields.ts`), with the record's
 * `id` and `version`; a reference is the key of the record that it leads to.
 */

export type Values = Readonly<Record<string, unknown>>;

export type KnownWard = {
  id: number;
  version: number;
  code: string;
  name: string;
  /** Empty where nobody knows. */
  validFrom: string;
  /** The first day on which it is no longer in force; null where none is set. */
  validTo: string | null;
  /** On the day on which the city was asked. */
  isInForce: boolean;
  /** The codes of the wards that took its place, in whole or in part. */
  successors: readonly string[];
  /** The same by their numbers, with how much of it they took. */
  successions: readonly { ward: number; part: "whole" | "part" }[];
  /** GeoJSON; null where there is none. */
  outline: string | null;
};

export type KnownStreet = {
  slug: string;
  values: Values;
  /** Codes of its wards, those in force. */
  wards: readonly string[];
  /** Codes of wards that are no longer in force, in which it lay. */
  formerWards: readonly string[];
  /** The numbers of both. */
  wardIds: readonly number[];
  namingActs: readonly Values[];
};

export type KnownNamesake = { name: string; aliases: readonly string[]; values: Values };

export type KnownSign = { code: string; values: Values };

export type KnownCity = {
  /** The city's day (`YYYY-MM-DD`) on which this was so; empty where there is no city. */
  day: string;
  wards: readonly KnownWard[];
  streets: readonly KnownStreet[];
  namesakes: readonly KnownNamesake[];
  signs: readonly KnownSign[];
};

export const emptyCity: KnownCity = { day: "", wards: [], streets: [], namesakes: [], signs: [] };
