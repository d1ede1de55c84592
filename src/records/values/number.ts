import { type Problem, type Reading, wrong } from "../problems.ts";
import { maxLength, readingsOf, splitUnit } from "./numeral.ts";
import type { Filled, ValueType } from "./value-type.ts";

type NumberOptions = { min: number; max: number; unit?: "m" };

/** A whole number, both ends of the range allowed; metres may also be typed as "1,25 km". */
export const wholeNumber = (options: NumberOptions): ValueType<number> =>
  numberType("whole number", options);

/**
 * A number with decimals. Where `max` is a thousand or more, "1.250" can be read two ways, so what
 * `write` gives is sure to be read back only up to there.
 */
export const decimal = (options: NumberOptions): ValueType<number> =>
  numberType("decimal", options);

function numberType(is: "whole number" | "decimal", options: NumberOptions): ValueType<number> {
  const whole = is === "whole number";
  return {
    is,
    read: (cell) => {
      const found = typeof cell === "number" ? { value: cell } : fromText(cell, whole, options);
      return "value" in found ? checkNumber(found.value, whole, options) : found;
    },
    write: (value): Filled => value,
    json: (value) => value,
    schema: { type: whole ? "integer" : "number" },
    limits: options,
  };
}

function checkNumber(value: number, whole: boolean, { min, max }: NumberOptions): Reading<number> {
  if (Number.isNaN(value)) return wrong("not-a-number", {});
  if (value < min || value > max) return wrong("out-of-range", { value, min, max });
  return whole && !Number.isInteger(value) ? wrong("not-whole", { value }) : { value };
}

/** How a unit is typed, how many metres it is, and whether "1.250" before it is a thousand and more. */
type Unit = { names: readonly string[]; factor: number; grouped: boolean };

const lengths: readonly Unit[] = [
  { names: ["m", "mét", "met", "metre", "metres", "meter", "meters"], factor: 1, grouped: true },
  { names: ["km", "kilomet", "kilomét", "kilometre", "kilometres"], factor: 1000, grouped: false },
];

function fromText(typed: string, whole: boolean, options: NumberOptions): Reading<number> {
  if (typed.length > maxLength) return wrong("not-a-number", {});
  const compound = options.unit === "m" ? metresAndKilometres(typed) : null;
  if (compound !== null) return { value: compound };
  const split = splitUnit(typed);
  if (!split) return wrong("not-a-number", {});
  const unit = split.unit === "" ? null : unitNamed(split.unit, options.unit);
  if (unit && "problem" in unit) return unit;
  const readings = readingsOf(split.digits).map((value) => inMetres(value, unit?.factor ?? 1));
  return choose(readings, unit, whole, options);
}

/** The reading that is meant, whether or not it is in the range, if that is certain. */
function choose(
  readings: readonly number[],
  unit: Unit | null,
  whole: boolean,
  { min, max, unit: kept }: NumberOptions,
): Reading<number> {
  const [decimal, grouped] = readings;
  if (decimal === undefined) return wrong("not-a-number", {});
  const likely = readings
    .filter((value) => value >= min && value <= max)
    // What is counted, not measured, has no decimals, whatever the separator.
    .filter((value) => !whole || kept !== undefined || Number.isInteger(value));
  const [only] = likely;
  if (only !== undefined && likely.length === 1) return { value: only };
  if (likely.length > 1 && !unit) return wrong("ambiguous-number", { readings: likely });
  return { value: unit?.grouped && grouped !== undefined ? grouped : decimal };
}

/** "2km790", "2 km 79 m": without the second unit it takes three digits to be certain. */
function metresAndKilometres(typed: string): number | null {
  const [, km, m = "", unit] =
    /^(\d{1,3})\s*km\s*(\d{1,3})\s*(m|mét|met)?$/i.exec(typed.normalize("NFC").trim()) ?? [];
  if (km === undefined || (unit === undefined && m.length < 3)) return null;
  return Number(km) * 1000 + Number(m);
}

function unitNamed(unit: string, kept: "m" | undefined): Unit | Problem {
  const known = kept === "m" ? lengths : [];
  return (
    known.find(({ names }) => names.includes(unit)) ??
    wrong("unknown-unit", { unit, known: known.map(({ names }) => names[0] ?? "") })
  );
}

/** 1.001 km is 1001 m and not 1000.9999999999999. */
const inMetres = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));
