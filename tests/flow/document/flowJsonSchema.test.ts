import { readFileSync } from "node:fs";
import path from "node:path";
import {
  makeBindingsJsonSchema,
  makeFlowJsonSchema,
} from "../../../lib/flow/document/flowJsonSchema";
import { phraseKeys } from "../../../lib/flow/prompts/phraseKeys";

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, "../../../docs", name), "utf8"));

describe("the JSON Schemas for editors", () => {
  it("are the forms that publishing goes by", () => {
    expect(committed("flow.schema.json")).toEqual(plain(makeFlowJsonSchema()));
    expect(committed("bindings.schema.json")).toEqual(plain(makeBindingsJsonSchema()));
  });

  it("say what a step of each type may have", () => {
    const { properties, required, definitions } = makeFlowJsonSchema();
    const { step, menuStep } = definitions as Record<string, unknown>;
    expect(required).toEqual(["schema", "key", "name", "languages", "timeZone", "entry", "nodes"]);
    expect(properties?.["nodes"]).toMatchObject({
      additionalProperties: { $ref: "#/definitions/step" },
    });
    expect(step).toMatchObject({
      oneOf: expect.arrayContaining([{ $ref: "#/definitions/menuStep" }]) as unknown,
    });
    expect(menuStep).toMatchObject({ required: ["type", "prompt", "options"] });
  });

  test.each([
    ["flow", makeFlowJsonSchema],
    ["bindings", makeBindingsJsonSchema],
  ])("say of every field of a %s document what it is for", (_, make) => {
    const fields = fieldsOf(make());
    expect(fields.length).toBeGreaterThan(30);
    expect(fields.filter(({ schema }) => !isDescribed(schema)).map(({ path }) => path)).toEqual([]);
  });

  it("name what is used again, so that no name changes when something is added", () => {
    const names = [makeFlowJsonSchema(), makeBindingsJsonSchema()].flatMap(({ definitions }) =>
      Object.keys(definitions ?? {}),
    );
    expect(names.filter((name) => name.includes("schema"))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["prompt", "menuStep", "expression"]));
  });

  it("list the sentences that can be put in words of one's own", () => {
    const { properties } = makeFlowJsonSchema();
    const phrases = properties?.["phrases"];
    const known = typeof phrases === "object" ? Object.keys(phrases.properties ?? {}) : [];
    expect(known).toEqual(phraseKeys);
  });
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

type Field = Readonly<{ path: string; schema: unknown }>;

function fieldsOf(schema: unknown, path = ""): readonly Field[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const below = fieldsOf(value, `${path}/${key}`);
    if (key !== "properties" || typeof value !== "object" || value === null) return below;
    const own = Object.entries(value).map(([name, field]: [string, unknown]) => ({
      path: `${path}/${name}`,
      schema: field,
    }));
    return [...own, ...below];
  });
}

function isDescribed(schema: unknown): boolean {
  return (
    typeof schema === "object" &&
    schema !== null &&
    "description" in schema &&
    typeof schema.description === "string" &&
    schema.description.endsWith(".")
  );
}
