import { listOf } from "../json-schema.ts";
import { wrong } from "../problems.ts";
import type { Filled, ValueType } from "./value-type.ts";

/**
 * Several texts in one cell, a semicolon between. A semicolon or backslash within one is written
 * with a backslash before it, so that what was written is read back the same.
 */
export const list = (item: ValueType<string>, { max }: { max: number }): ValueType<string[]> => ({
  is: "list",
  read: (cell) => {
    const parts = String(cell).match(/(?:\\[\s\S]|[^;\\]|\\$)+/g) ?? [];
    const typed = parts.filter((part) => part.trim() !== "");
    if (typed.length > max) return wrong("too-many", { max, count: typed.length });
    const value: string[] = [];
    for (const [i, part] of typed.entries()) {
      const read = item.read(part.replace(/\\([;\\])/g, "$1"));
      if ("problem" in read) return wrong("wrong-item", { item: i + 1, problem: read });
      value.push(read.value);
    }
    return { value };
  },
  write: (value): Filled => value.map((one) => one.replace(/[;\\]/g, "\\$&")).join("; "),
  json: (value) => value.map(item.json),
  schema: listOf(item.schema),
  limits: { max, item: { is: item.is, ...item.limits } },
});
