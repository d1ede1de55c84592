/** JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** An object with exactly these properties, all of them present. */
export const exactly = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "object",
  required: Object.keys(properties),
  properties,
  additionalProperties: false,
});

export const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** What a schema describes, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== "string" || schema.type === "object") {
    return { oneOf: [schema, { type: "null" }] };
  }
  const nullable = { ...schema, type: [schema.type, "null"] };
  return Array.isArray(schema.enum) ? { ...nullable, enum: [...schema.enum, null] } : nullable;
}
