import { readFileSync } from "node:fs";
import path from "node:path";
import { codeBlocks } from "../../scripts/docs/markdown";
import { askSettings } from "../../lib/flow/steps/askSettings";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { nodeSchema } from "../../lib/flow/steps/index.schema";
import { testFlow } from "../../lib/simulation/testFlow";

const text = readFileSync(path.join(__dirname, "../../docs/flows.md"), "utf8");
const documents = codeBlocks(text)
  .filter(({ language }) => language === "json")
  .map(({ code }): unknown => JSON.parse(code));
const shown = (schema: string) =>
  documents.filter(
    (document) =>
      typeof document === "object" &&
      document !== null &&
      "schema" in document &&
      document.schema === schema,
  );
const bindings: Bindings = bindingsSchema.parse(shown("bindings/v1")[0]);
const flows: readonly Flow[] = shown("flow/v1").map((document) => flowSchema.parse(document));
const byKey = Object.fromEntries(flows.map((flow) => [flow.key, flow]));

describe("docs/flows.md", () => {
  it("shows nothing but flows and bindings documents", () => {
    expect(flows.length + shown("bindings/v1").length).toBe(documents.length);
    expect(Object.keys(byKey).length).toBe(flows.length);
  });

  test.each(flows)("shows $key, which has nothing wrong and nothing doubtful", (flow) => {
    const { [flow.key]: _own, ...others } = byKey;
    expect(checkFlow(flow, { bindings, flows: others }).problems).toEqual([]);
  });

  test.each(flows.filter(({ tests }) => tests !== undefined))(
    "shows $key, whose test calls go as written",
    (flow) => {
      const { calls } = testFlow(flow, { bindings, flows: byKey });
      expect(calls.flatMap(({ differences }) => differences)).toEqual([]);
    },
  );

  it("shows every kind of step and everything that a flow can have", () => {
    const types = nodeSchema.options.map((option) => option.shape.type.value);
    const used = flows.flatMap(({ nodes }) => Object.values(nodes).map(({ type }) => type));
    expect(types.filter((type) => !used.includes(type))).toEqual([]);
    const fields = Object.keys(flowSchema.shape).filter(
      (field) =>
        !flows.some((flow) => Object.hasOwn(flow, field)) && !text.includes(`\`${field}\``),
    );
    expect(fields).toEqual(["description"]);
  });

  it("says the defaults that the core goes by", () => {
    const flow = byKey["first"] ?? flowSchema.parse({});
    const menu = askSettings(flow, { type: "menu", prompt: "Hello", options: [] });
    const collect = askSettings(flow, {
      type: "collect",
      into: "a",
      prompt: "Hello",
      kind: "digits",
      next: "main",
    });
    const row = (beginning: string) =>
      text
        .split("\n")
        .find((line) => line.startsWith(`| ${beginning}`))
        ?.split("|")
        .at(-2)
        ?.trim();
    expect({
      menu: row("wait for the first key in a menu"),
      entry: row("wait for the first key of an entry"),
      between: row("wait between two keys"),
      noInput: row("tries when nothing is pressed"),
      noMatch: row("tries when something wrong is pressed"),
      total: row("tries together"),
      bargeIn: row("keys stop the words"),
      typeAhead: row("keys pressed ahead"),
    }).toEqual({
      menu: `${menu.firstDigitTimeout} seconds`,
      entry: `${collect.firstDigitTimeout} seconds`,
      between: `${menu.interDigitTimeout} seconds`,
      noInput: String(menu.tries.noInput),
      noMatch: String(menu.tries.noMatch),
      total: String(menu.tries.total),
      bargeIn: String(menu.bargeIn),
      typeAhead: `\`${menu.typeAhead}\``,
    });
  });
});
