import * as z from "zod";
import { flowSchema } from "../../document/flow";
import type { JsonSchema } from "../../document/flowJsonSchema";
import { partAt } from "./documentPlace";

/** Made when a document has the first wrong field: most never need it. */
let cached: JsonSchema | undefined;

/** The fields that the part of a flow document at a path may have; none where anything or nothing goes. */
export function knownFields(path: readonly PropertyKey[], document: unknown): readonly string[] {
  cached ??= z.toJSONSchema(flowSchema, { io: "input" });
  let schemas = alternatives(cached, document);
  for (const [index, step] of path.entries()) {
    const part = partAt(document, path.slice(0, index + 1));
    schemas = schemas.flatMap((schema) =>
      below(schema, step).flatMap((found) => alternatives(found, part)),
    );
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

type Below = JsonSchema | boolean | undefined;

function below(schema: JsonSchema, step: PropertyKey): readonly JsonSchema[] {
  const found: Below | readonly Below[] =
    typeof step === "number" ? schema.items : propertyOf(schema, String(step));
  return [found].flat().filter((one): one is JsonSchema => typeof one === "object");
}

function propertyOf(schema: JsonSchema, name: string): Below {
  const { properties = {}, additionalProperties } = schema;
  return Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
}

/** A schema's alternatives, without those of another `type` than the document says. */
function alternatives(schema: JsonSchema, part: unknown): readonly JsonSchema[] {
  if (schema.$ref !== undefined) {
    const found = referred(schema);
    return found === undefined ? [] : alternatives(found, part);
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choices.length === 0) return [schema];
  const wanted = partAt(part, ["type"]);
  return choices
    .filter((one) => isOfType(referred(one) ?? one, wanted))
    .flatMap((one) => alternatives(one, part));
}

function referred({ $ref }: JsonSchema): JsonSchema | undefined {
  return cached?.$defs?.[$ref?.split("/").at(-1) ?? ""];
}

function isOfType(schema: JsonSchema, wanted: unknown): boolean {
  const type = schema.properties?.["type"];
  return typeof type !== "object" || type.const === undefined || type.const === wanted;
}
