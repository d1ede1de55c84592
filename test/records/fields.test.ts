import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { sampleCity } from "../../sample/city.ts";
import { publicPlaces } from "../../src/db/place-table.ts";
import { namesakes, namingActs, signEvents, signs, streets, wards } from "../../src/db/schema.ts";
import type { AnyField } from "../../src/records/fields.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import { fold } from "../../src/web/vietnamese.ts";

const tables = {
  ward: wards,
  namesake: namesakes,
  street: streets,
  namingAct: namingActs,
  sign: signs,
  publicPlace: publicPlaces,
  signEvent: signEvents,
};

/** Columns that are no fields, since nobody gives them a value. */
const notFields: Record<string, string> = {
  id: "the number of a row, made by the database",
  folded: "made from the name",
  updatedAt: "set by whatever writes the record",
  createdAt: "set when the record is written for the first time",
  official: "who recorded an event",
  version: "counts the changes of the record",
  successorId: "read by nobody: ward_successions can hold several",
};

/** The same of one table alone: elsewhere the name is a field's. */
const isNoField = (table: string, key: string): boolean =>
  // When an event was recorded; of a sign it is the place on its street.
  key in notFields || (table === "sign_events" && key === "at");

const types = Object.entries(recordTypes).map(([type, { table, fields }]) => ({
  table,
  fields: Object.values<AnyField>(fields),
  schema: tables[type as keyof typeof tables],
}));

for (const { table, fields, schema } of types) {
  describe(`the fields of ${table}`, () => {
    const columns = Object.entries(getTableColumns(schema));

    it("are its columns, each under its name, but those that nobody gives a value", () => {
      assert.equal(getTableName(schema), table);
      const given = columns.filter(([key]) => !isNoField(table, key));
      assert.deepEqual(
        fields.map(({ key, column }) => [key, column]).sort(),
        given.map(([key, { name }]) => [key, name]).sort(),
      );
    });

    it("must be given where the column has neither null nor a default", () => {
      for (const [key, { notNull, hasDefault, default: inSql, defaultFn }] of columns) {
        const field = fields.find((one) => one.key === key);
        if (!field) continue;
        assert.equal(field.required, notNull && !hasDefault, key);
        assert.deepEqual(field.ifBlank, hasDefault ? (inSql ?? defaultFn?.()) : null, key);
      }
    });

    it("offer the values that the column may have, in its order, and tell them apart by name", () => {
      for (const [key, { enumValues }] of columns) {
        const choices = fields.find((one) => one.key === key)?.value.limits.choices ?? {};
        assert.deepEqual(Object.keys(choices), enumValues ?? [], key);
        for (const language of ["vi", "en"] as const) {
          const names = Object.values(choices).map((words) => fold(words[language]));
          assert.equal(new Set(names).size, names.length, key);
        }
      }
    });

    it("refer to the record types that the column refers to", () => {
      const noFields = columns.filter(([key]) => isNoField(table, key)).map(([, { name }]) => name);
      const referring = getTableConfig(schema)
        .foreignKeys.map((foreign) => {
          const { columns: from, foreignTable } = foreign.reference();
          return [from[0]?.name ?? "", getTableName(foreignTable)];
        })
        .filter(([column = ""]) => !noFields.includes(column));
      const references = fields.flatMap(({ column, value: { is, limits } }) =>
        is === "reference"
          ? [[column, recordTypes[limits.to as keyof typeof recordTypes].table]]
          : [],
      );
      assert.deepEqual(references.sort(), referring.sort());
    });

    it("have headings of their own in each language, and names of their own in each format", () => {
      const kinds: ((field: AnyField) => string | undefined)[] = [
        ({ heading }) => fold(heading.vi),
        ({ heading }) => fold(heading.en),
        ({ public: { json } }) => json,
        ({ public: { csv } }) => csv,
        ({ public: { geojson } }) => geojson,
      ];
      for (const nameOf of kinds) {
        const names = fields.map(nameOf).filter((name) => name !== undefined);
        assert.equal(new Set(names).size, names.length, names.join(", "));
        assert.ok(names.every((name) => name !== ""));
      }
    });
  });
}

describe("a cell", () => {
  const { name, lengthM } = recordTypes.street.fields;
  const { aliases } = recordTypes.namesake.fields;

  it("that is blank is what the field has for it, or a problem", () => {
    for (const blank of [null, "", "  ", "\u00a0\t\n"]) {
      assert.deepEqual(name.read(blank), { problem: "missing", detail: {} });
      assert.deepEqual(lengthM.read(blank), { value: null });
      assert.deepEqual(aliases.read(blank), { value: [] });
    }
  });

  it("that only looks blank is not", () => {
    assert.deepEqual(name.read("\u200b"), {
      problem: "forbidden-character",
      detail: { character: "U+200B", at: 1 },
    });
  });

  it("gives back every value of the sample city", () => {
    const { wards, namesakes, streets, signs } = sampleCity;
    const records: Record<string, readonly object[]> = { wards, namesakes, streets, signs };
    let compared = 0;
    for (const { table, fields } of types) {
      for (const record of records[table] ?? []) {
        for (const field of fields.filter(({ value }) => value.is !== "reference")) {
          const sampled = (record as Record<string, unknown>)[field.key];
          if (sampled === undefined) continue;
          const value =
            field.value.is === "geometry" && sampled ? JSON.stringify(sampled) : sampled;
          assert.deepEqual(field.read(field.write(value)), {
            value: value === "" ? field.ifBlank : value,
          });
          compared += 1;
        }
      }
    }
    assert.ok(compared > 3_000, String(compared));
  });

  it("gives back every number of a field's range, as a number and as text", () => {
    const numbers = types
      .flatMap(({ fields }) => fields)
      .filter(({ value: { is } }) => is === "whole number" || is === "decimal");
    assert.ok(numbers.length >= 4);
    for (const {
      read,
      write,
      value: { is, limits },
    } of numbers) {
      const { min = 0, max = 0 } = limits;
      for (let i = 0; i <= 5_000; i++) {
        const exact = min + ((max - min) * i) / 5_000;
        const value = is === "decimal" ? Number(exact.toFixed(3)) : Math.round(exact);
        assert.deepEqual(read(write(value)), { value });
        assert.deepEqual(read(String(write(value))), { value });
      }
    }
  });
});
