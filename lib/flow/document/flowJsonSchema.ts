import * as z from "zod";
import { bindingsSchema } from "./bindings";
import { flowSchema } from "./flow";

/** A JSON Schema (draft 7, which editors know best) as plain JSON. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The form of a flow document, generated from the schema that publishing uses: what editors complete and underline. */
export function makeFlowJsonSchema(): JsonSchema {
  return titled(
    "Flow",
    "What callers hear and where they go.",
    z.toJSONSchema(flowSchema, { io: "input", target: "draft-7" }),
  );
}

/** The form of a bindings document, generated likewise. */
export function makeBindingsJsonSchema(): JsonSchema {
  return titled(
    "Bindings",
    "What the names in flows mean in one environment.",
    z.toJSONSchema(bindingsSchema, { io: "input", target: "draft-7" }),
  );
}

function titled(title: string, description: string, schema: JsonSchema): JsonSchema {
  const { $schema, ...rest } = schema;
  return { ...($schema === undefined ? {} : { $schema }), title, description, ...rest };
}
