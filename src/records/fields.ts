import { type Reading, wrong } from "./problems.ts";
import type { Reference } from "./values/reference.ts";
import type { Filled, ValueType, Words } from "./values/value-type.ts";

/**
 * What a field of a record is, once: the open data and the sample's loader read these descriptions,
 * and so can whatever else shows, asks for, compares or exchanges records.
 *
 * Nothing here imports more than types of `db/schema.ts`, so that a browser can have the descriptions without drizzle.
 */

/** What may be had of a field, and under which name; `json` is `/api/streets/{slug}`. */
export type PublicFormat = "json" | "csv" | "geojson";
export type PublicNames = Readonly<Partial<Record<PublicFormat, string>>>;

/** As a field is described in `street-fields.ts` and its like; `Value` is the type of its column. */
export type Description<Value> = {
  /** What it is called over a column, beside a box and in a list of changes. */
  heading: Words;
  value: ValueType<NonNullable<Value>> | ReferenceFor<NonNullable<Value>>;
  /** Under its column's name in every format; or in some, as "start.text" where one has parts. */
  public: "everywhere" | "nowhere" | PublicNames;
  /** For the description of the open data, where the heading does not tell all. */
  about?: string;
} & IfBlank<Value>;

/** In the database a reference is the number of a row, or the code of a sign. */
type ReferenceFor<Value> = Value extends number | string ? Reference : never;

/** What a blank cell stands for: null where the column may be null, or what its default is. */
type IfBlank<Value> = null extends Value
  ? { required?: never; ifBlank?: never }
  : { required: true; ifBlank?: never } | { required?: never; ifBlank: NonNullable<Value> };

export type Field<Value> = {
  /** The column's property in `db/schema.ts`. */
  key: string;
  /** The column's name in SQL. */
  column: string;
  heading: Words;
  value: ValueType<Value>;
  /** Whether a blank cell is a problem; if not, what it stands for. */
  required: boolean;
  ifBlank: Value | null;
  public: PublicNames;
  about: string | undefined;
  /** From a cell; null is blank, as is what holds only spaces. */
  read: (cell: Filled | null) => Reading<Value | null>;
  /** To a cell, which `read` takes back as the same. */
  write: (value: Value | null) => Filled | null;
  /** As published. */
  json: (value: Value | null) => unknown;
};

type Descriptions<Row> = { readonly [Key in keyof Row]?: Description<Row[Key]> };

type FieldFrom<D> = D extends { value: ValueType<infer Value>; public: infer Described }
  ? Field<Value> & { readonly public: NamesFrom<Described> }
  : never;

type NamesFrom<Described> = Described extends "everywhere"
  ? Readonly<Record<PublicFormat, string>>
  : Described extends "nowhere"
    ? PublicNames
    : Described;

/** A record as far as a format has it, its references as the other records' keys. */
export type Published<F extends Fields, Format extends PublicFormat> = {
  readonly [Key in keyof F as F[Key]["public"] extends Record<Format, string>
    ? Key
    : never]: F[Key] extends Field<infer Value> ? Value | null : never;
};

// biome-ignore lint/suspicious/noExplicitAny: a field both takes and gives values, so no other type holds them all.
export type AnyField = Field<any>;

export type Fields = Readonly<Record<string, AnyField>>;

/** Fields of the table whose rows are `Row`, by the columns' properties, in the order given. */
export const fieldsOf =
  <Row>() =>
  <const D extends Descriptions<Row>>(descriptions: D) =>
    Object.fromEntries(
      Object.entries(descriptions).map(([key, description]) => [
        key,
        fieldOf(key, description as Description<unknown>),
      ]),
    ) as { readonly [Key in keyof D]: FieldFrom<D[Key]> };

function fieldOf(key: string, description: Description<unknown>): Field<unknown> {
  const { heading, about, ifBlank = null } = description;
  const value = description.value as ValueType<unknown>;
  const required = description.required === true;
  const column = snakeCase(key);
  return {
    key,
    column,
    heading,
    value,
    required,
    ifBlank,
    public: publicNames(column, description.public),
    about,
    read: (cell) => {
      if (cell !== null && String(cell).trim() !== "") return value.read(cell);
      return required ? wrong("missing", {}) : { value: ifBlank };
    },
    write: (one) => (one === null ? null : value.write(one)),
    json: (one) => (one === null ? null : value.json(one)),
  };
}

/** lengthM is length_m. */
const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function publicNames(column: string, described: Description<unknown>["public"]): PublicNames {
  if (described === "everywhere") return { json: column, csv: column, geojson: column };
  return described === "nowhere" ? {} : described;
}
