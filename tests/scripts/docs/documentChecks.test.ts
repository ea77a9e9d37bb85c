import { bindingsSchema } from "../../../lib/flow/document/bindings";
import { checkCommands } from "../../../scripts/docs/checkCommands";
import { checkJsonBlocks } from "../../../scripts/docs/checkJsonBlocks";
import { checkLinks } from "../../../scripts/docs/checkLinks";
import { checkPaths } from "../../../scripts/docs/checkPaths";
import { checkSettingsTable } from "../../../scripts/docs/checkSettingsTable";
import { settingsSchema } from "../../../lib/config";

const noBindings = bindingsSchema.parse({ schema: "bindings/v1" });

const inFence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

describe("checkLinks", () => {
  const guide = { path: "docs/guide.md", text: "# A guide\n\n## How it's done, step by step\n" };
  const exists = (path: string) =>
    ["docs/guide.md", "docs/start.md", "README.md", "lib"].includes(path);
  const linksOf = (text: string) =>
    checkLinks({ path: "docs/start.md", text }, [guide, { path: "docs/start.md", text }], exists);

  it("accepts files, folders, headings and other sites", () => {
    const text = [
      "# Start here",
      "[a](guide.md) [b](../README.md) [c](../lib) [d](#start-here)",
      "[e](guide.md#how-its-done-step-by-step) [f](https://example.com/x.md) [g](mailto:a@b.c)",
      inFence("md", "[h](nowhere.md)"),
    ].join("\n");
    expect(linksOf(text)).toEqual([]);
  });

  it("names links that lead nowhere and headings that are not there", () => {
    expect(linksOf("[a](guides.md) and [b](guide.md#done)")).toEqual([
      "docs/start.md: guides.md leads nowhere.",
      "docs/start.md: docs/guide.md has no heading #done.",
    ]);
  });
});

describe("checkPaths", () => {
  const problemsOf = (path: string) =>
    checkPaths(
      { path, text: "`lib/ivr/step.ts`, `lib/ivr/stepped.ts` and `lib/flow/steps/<type>.ts`" },
      (found) => found === "lib/ivr/step.ts",
    );

  it("names files that are not there", () => {
    expect(problemsOf("docs/guide.md")).toEqual([
      "docs/guide.md: the file lib/ivr/stepped.ts is not there.",
    ]);
  });

  it("leaves decisions and changes as they were written", () => {
    expect(["docs/decisions/0001-a.md", "CHANGELOG.md"].flatMap(problemsOf)).toEqual([]);
  });
});

describe("checkCommands", () => {
  it("names each npm command that is no script, once", () => {
    const text = "`npm ci && npm start`, `npm run calls -- --to 1`, npm run calls, `npm tset`";
    expect(checkCommands({ path: "a.md", text }, ["start"])).toEqual([
      'a.md: package.json has no script "calls".',
      'a.md: package.json has no script "tset".',
    ]);
  });
});

describe("checkJsonBlocks", () => {
  const flow = {
    schema: "flow/v1",
    key: "shop",
    name: "Shop",
    languages: ["en"],
    timeZone: "Europe/Berlin",
    entry: "bye",
    nodes: { bye: { type: "hangup", prompt: "Goodbye." } },
  };
  const problemsOf = (...blocks: readonly string[]) =>
    checkJsonBlocks({ path: "a.md", text: blocks.join("") }, noBindings);

  it("accepts sound flows, bindings and any other JSON", () => {
    expect(
      problemsOf(
        inFence("json", JSON.stringify(flow, undefined, 2)),
        inFence("json", '{ "schema": "bindings/v1" }'),
        inFence("json", "[1, 2]"),
        inFence("text", "{ not JSON"),
      ),
    ).toEqual([]);
  });

  it("names what is no JSON, no flow or no bindings, by file and line", () => {
    const broken = { ...flow, nodes: { bye: { type: "shout" } } };
    expect(
      problemsOf(
        inFence("json", "{ not JSON"),
        inFence("json", JSON.stringify(broken)),
        inFence("json", '{ "schema": "bindings/v1", "numbers": { "sales": "12" } }'),
      ).map((problem) => problem.split(": ").slice(0, 2).join(": ")),
    ).toEqual(["a.md:1: this is not JSON.", "a.md:4: nodes.bye.type", "a.md:7: numbers.sales"]);
  });
});

describe("checkSettingsTable", () => {
  const names = Object.keys(settingsSchema.shape);
  const row = (name: string, shown: string) => `| \`${name}\` | meaning | ${shown} | example |`;
  const shownDefaults: Readonly<Record<string, string>> = {
    IVR_APP_ID: "required",
    IVR_TENANT_ID: "required",
    IVR_PUBLIC_URL: "required",
    IVR_CLOUD: "`global`",
    GRAPH_CREDENTIAL: "`federated`",
    CALL_EVENTS_QUEUE: "`call-events-v1`",
    IVR_LOG_DETAIL: "`calls`",
    IVR_EDITOR: "`off`",
    IVR_EDITOR_SIGN_IN: "`entra`",
    IVR_EDITOR_TWO_PEOPLE: "`false`",
  };
  const table = (rows: readonly string[]) => ({
    path: "docs/configuration.md",
    text: rows.join("\n"),
  });

  it("accepts a row for every setting, with its default or the word required", () => {
    const rows = names.map((name) => row(name, shownDefaults[name] ?? "empty"));
    expect(checkSettingsTable(table(rows))).toEqual([]);
  });

  it("names settings that are missing, unknown, half described or have another default", () => {
    const others = names.filter((name) => name !== "IVR_ALLOWED_TENANTS");
    const rows = others.map((name) => row(name, shownDefaults[name] ?? "empty"));
    const wrong = [
      row("IVR_APP_ID", "empty"),
      row("IVR_CLOUD", "`usGov`"),
      row("IVR_COLOUR", "empty"),
      "| `GRAPH_URL` | meaning | empty |",
    ];
    expect(checkSettingsTable(table([...rows, ...wrong]))).toEqual([
      "docs/configuration.md: the setting IVR_ALLOWED_TENANTS is missing.",
      "docs/configuration.md: the default of IVR_APP_ID is required.",
      "docs/configuration.md: the default of IVR_CLOUD is `global`.",
      "docs/configuration.md: IVR_COLOUR is no setting of the app.",
      'docs/configuration.md: the row of GRAPH_URL needs its meaning, its default or "required", and an example.',
    ]);
  });
});
