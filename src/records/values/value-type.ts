import type { Language } from "../../city.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Reading } from "../problems.ts";

/** What one cell of a form, a CSV or a spreadsheet holds that is not blank. */
export type Filled = string | number;

/** The same text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What a value may be: how it is read from a cell, written to one, and published. */
export type ValueType<Value> = {
  is:
    | "text"
    | "long text"
    | "whole number"
    | "decimal"
    | "choice"
    | "day"
    | "part of a day"
    | "list"
    | "geometry"
    | "reference"
    | "sign code"
    | "web address";
  /** Strict: what it does not understand is a problem with a name, and never a guess. */
  read: (cell: Filled) => Reading<Value>;
  /** What `read` takes back as the same value. */
  write: (value: Value) => Filled;
  /** The value in JSON that is published. */
  json: (value: Value) => unknown;
  /** What `json` gives, for the description of the open data (JSON Schema 2020-12). */
  schema: JsonSchema;
  /** What a form needs in order to ask for the value. */
  limits: Limits;
};

export type Limits = {
  /** Least and greatest of a number; the most characters of a text, or items of a list. */
  min?: number;
  max?: number;
  /** In which a number is kept. */
  unit?: string;
  /** The values that may be chosen, with what they are called. */
  choices?: Readonly<Record<string, Words>>;
  /** The record type to which a reference leads. */
  to?: string;
  /** What each item of a list is, and its own limits. */
  item?: Limits & { is: ValueType<unknown>["is"] };
};
