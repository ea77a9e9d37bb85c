import { readFileSync } from "node:fs";
import path from "node:path";
import { makeBindingsJsonSchema, makeFlowJsonSchema } from "../../lib/flow/document/flowJsonSchema";

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, "../../docs", name), "utf8"));

describe("the JSON Schemas for editors", () => {
  it("are the forms that publishing goes by", () => {
    expect(committed("flow.schema.json")).toEqual(plain(makeFlowJsonSchema()));
    expect(committed("bindings.schema.json")).toEqual(plain(makeBindingsJsonSchema()));
  });

  it("say what a step of each type may have", () => {
    const { properties, required } = makeFlowJsonSchema();
    expect(required).toEqual(["schema", "key", "name", "languages", "timeZone", "entry", "nodes"]);
    expect(properties?.["nodes"]).toMatchObject({
      additionalProperties: {
        oneOf: expect.arrayContaining([
          expect.objectContaining({ required: ["type", "prompt", "options"] }),
        ]) as unknown,
      },
    });
  });
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
