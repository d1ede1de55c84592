/**
 * What the city has, as an import needs it: plain data, so that a page can be given it as JSON and
 * a desk can read it from a database. Values are by field (`records/*-fields.ts`); a reference is
 * the key of the record that it leads to, and never a number of a row.
 */

export type Values = Readonly<Record<string, unknown>>;

export type KnownWard = {
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
};

export type KnownStreet = {
  slug: string;
  values: Values;
  /** Codes of its wards, those in force. */
  wards: readonly string[];
  /** Codes of wards that are no longer in force, in which it lay. */
  formerWards: readonly string[];
  namingActs: readonly Values[];
};

export type KnownNamesake = { name: string; aliases: readonly string[]; values: Values };

export type KnownSign = { code: string; values: Values };

export type KnownCity = {
  wards: readonly KnownWard[];
  streets: readonly KnownStreet[];
  namesakes: readonly KnownNamesake[];
  signs: readonly KnownSign[];
};

export const emptyCity: KnownCity = { wards: [], streets: [], namesakes: [], signs: [] };
