import * as z from "zod";
import type { JsonSchema } from "../../document/flowJsonSchema";
import { findPart } from "./toDocumentPlace";
import { makeOncePer } from "../../makeOncePer";

/** Made when a document has the first wrong field: most never need it. */
const schemaOf = makeOncePer((form: z.ZodType): JsonSchema =>
  z.toJSONSchema(form, { io: "input" }),
);

/** The fields that the part of a document at a path may have; none where anything or nothing goes. */
export function listKnownFields(
  path: readonly PropertyKey[],
  document: unknown,
  form: z.ZodType,
): readonly string[] {
  const whole = schemaOf(form);
  const alternatives = (schema: JsonSchema, part: unknown) => alternativesIn(whole, schema, part);
  let schemas = alternatives(whole, document);
  for (const [index, step] of path.entries()) {
    const part = findPart(document, path.slice(0, index + 1));
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
function alternativesIn(
  whole: JsonSchema,
  schema: JsonSchema,
  part: unknown,
): readonly JsonSchema[] {
  if (schema.$ref !== undefined) {
    const found = referred(whole, schema);
    return found === undefined ? [] : alternativesIn(whole, found, part);
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choices.length === 0) return [schema];
  const wanted = findPart(part, ["type"]);
  return choices
    .filter((one) => isOfType(referred(whole, one) ?? one, wanted))
    .flatMap((one) => alternativesIn(whole, one, part));
}

function referred(whole: JsonSchema, { $ref }: JsonSchema): JsonSchema | undefined {
  return whole.$defs?.[$ref?.split("/").at(-1) ?? ""];
}

function isOfType(schema: JsonSchema, wanted: unknown): boolean {
  const type = schema.properties?.["type"];
  return typeof type !== "object" || type.const === undefined || type.const === wanted;
}
