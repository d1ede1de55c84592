import type { JsonSchema } from "./json-schema.ts";

/** The parts of which descriptions of an API are made (OpenAPI 3.1.1). */

/** A schema of `components.schemas`, by its name. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A parameter behind the question mark, which may be left out. */
export const query = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

/** @param schema the name of the answer's schema. */
export const jsonAnswer = (description: string, schema: string) => ({
  description,
  content: { "application/json": { schema: ref(schema) } },
});

/** A refusal (RFC 9457), as `web/errors.tsx` writes it; its schema is called `Problem`. */
export const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
