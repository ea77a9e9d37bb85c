import fc from "fast-check";
import { flowSchema, type Flow, type FlowNode } from "../../../lib/flow/document/flow";
import {
  exitPath,
  exits,
  flowExits,
  universalExits,
  writtenExits,
} from "../../../lib/flow/steps/exits";
import { placeKey } from "../../../lib/flow/steps/place";
import { stepTypes } from "../../../lib/flow/steps/index";
import type { FlowDefaults } from "../../../lib/flow/steps/stepType";
import { fixtureFlow } from "../../support/readFixture";

/** Exits in one line each: name, where to, where that is written. */
function told(node: FlowNode, flow: FlowDefaults = {}): readonly string[] {
  return exits(node, flow).map(
    ({ name, kind, to, path = "", isDefault }) =>
      `${name} (${kind}) to ${placeKey(to)}${path === "" ? "" : ` by ${path}`}${isDefault ? ", default" : ""}`,
  );
}

const option = { label: "x", next: "a" };

describe("exits", () => {
  test.each<[what: string, node: FlowNode, flow: FlowDefaults, exits: readonly string[]]>([
    [
      "an announcement: keys it listens for, then a goodbye",
      { type: "say", prompt: "Hello.", listen: { "1": "a" } },
      {},
      ["key:1 (usual) to a by listen.1", "next (usual) to hangup, default"],
    ],
    [
      "a menu whose flow says nothing",
      { type: "menu", prompt: "1.", options: [{ keys: "1", ...option }] },
      {},
      [
        "key:1 (usual) to a by options.0.next",
        "noInput (fallback) to ~goodbye, default",
        "noMatch (fallback) to ~goodbye, default",
        "error (failure) to ~error, default",
      ],
    ],
    [
      "a menu with options for the same keys, and its flow's defaults",
      {
        type: "menu",
        prompt: "1.",
        options: [
          { keys: "1", ...option, when: true },
          { keys: "1", ...option },
        ],
      },
      { operator: { phone: "+41445550100" }, defaults: { onNoMatch: "b" } },
      [
        "key:1 (usual) to a by options.0.next",
        "key:1/2 (usual) to a by options.1.next",
        "noInput (fallback) to operator, default",
        "noMatch (fallback) to b by defaults.onNoMatch, default",
        "error (failure) to ~error, default",
      ],
    ],
    [
      "a menu's own last resort before its flow's",
      { type: "menu", prompt: "1.", options: [], onNoInput: "a", onExhausted: "b" },
      { defaults: { onNoMatch: "c", onExhausted: "d" } },
      [
        "noInput (fallback) to a by onNoInput",
        "noMatch (fallback) to b by onExhausted",
        "error (failure) to ~error, default",
      ],
    ],
    [
      "a menu with a PIN and extensions",
      {
        type: "menu",
        prompt: "1.",
        options: [],
        pin: { pin: "staff", failed: "a" },
        dialExtension: { length: [2, 3], failed: "b" },
      },
      {},
      [
        "extension (usual) to ~person:any:b, default",
        "extensionFailed (failure) to b by dialExtension.failed",
        "noInput (fallback) to ~goodbye, default",
        "noMatch (fallback) to ~goodbye, default",
        "pinFailed (fallback) to a by pin.failed",
        "pinLocked (failure) to ~pinLocked:a, default",
        "error (failure) to ~error, default",
      ],
    ],
    [
      "a directory's own field for callers who find nobody",
      { type: "directory", by: ["name"], prompt: "Who?", none: "a", onExhausted: "b" },
      {},
      [
        "person (usual) to ~person:any, default",
        "noInput (fallback) to a by none",
        "noMatch (fallback) to a by none",
        "error (failure) to ~error, default",
      ],
    ],
    [
      "opening hours: a holiday is closed where nothing else is said",
      { type: "hours", schedule: "office", open: "a", closed: "b" },
      {},
      [
        "holiday (usual) to b by closed",
        "open (usual) to a by open",
        "closed (usual) to b by closed",
      ],
    ],
    [
      "shares, but for a part of no percent",
      {
        type: "share",
        parts: [
          { percent: 0, next: "a" },
          { percent: 100, next: "b" },
        ],
      },
      {},
      ["part:2 (usual) to b by parts.1.next"],
    ],
    [
      "a transfer that says what happens when it fails",
      { type: "transfer", to: [{ target: { person: "anna" } }], busy: "a", failed: "b" },
      {},
      [
        "noAnswer (failure) to b by failed",
        "busy (failure) to a by busy",
        "failed (failure) to b by failed",
      ],
    ],
    [
      "a transfer to a mailbox, which never fails",
      { type: "transfer", to: [{ target: { voicemail: "desk" } }], failed: "b" },
      {},
      ["message (fallback) to ~voicemail:desk, default"],
    ],
    [
      "a voicemail",
      { type: "voicemail", mailbox: "desk", prompt: "Speak.", empty: "a" },
      {},
      ["done (usual) to ~kept, default", "empty (fallback) to a by empty"],
    ],
    [
      "a look-up that finds nothing",
      { type: "lookup", endpoint: "crm", into: "c", next: "a", failed: "b" },
      {},
      [
        "found (usual) to a by next",
        "notFound (fallback) to b by failed",
        "failed (failure) to b by failed",
      ],
    ],
  ])("are those of %s", (_, node, flow, expected) => {
    expect(told(node, flow)).toEqual(expected);
  });

  const flows = ["bank", "branchOffice", "contoso", "endToEnd", "extensions"].map(fixtureFlow);

  test.each(flows)("of $key have names of their own, and are made once", (flow) => {
    for (const node of Object.values(flow.nodes)) {
      const names = exits(node, flow).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(exits(node, flow)).toBe(exits(node, flow));
    }
  });

  test.each(flows)("of $key are found where they are written", (flow) => {
    const found = Object.entries(flow.nodes).flatMap(([key, node]) =>
      writtenExits(node, flow).map((exit) => `${exitPath(key, exit)}: ${placeKey(exit.to)}`),
    );
    const ofFlow = [...universalExits(flow), ...flowExits(flow)].flatMap(({ path, to }) =>
      path === undefined || /^globals\.[^.]+$/.test(path) ? [] : [`${path}: ${placeKey(to)}`],
    );
    const written = nextFields(flow, "").filter((field) => !field.startsWith("defaults."));
    expect([...found, ...ofFlow].toSorted()).toEqual(written.toSorted());
  });

  it("are made for whatever the schema lets in", () => {
    const flow: Flow = fixtureFlow("bank");
    const nodes = fc.constantFrom(...Object.values(flow.nodes));
    const defaults = fc.record(
      { onNoInput: fc.constant("main"), onExhausted: fc.constant("open") },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(nodes, defaults, (node, chosen) => {
        const changed = flowSchema.parse({ ...flow, defaults: chosen });
        const found = exits(node, changed);
        expect(found.every(({ to, name }) => placeKey(to) !== "" && name !== "")).toBe(true);
      }),
    );
  });
});

describe("stepTypes", () => {
  it("has words for people for each type", () => {
    const titles = Object.values(stepTypes).map(({ title }) => title);
    expect(new Set(titles).size).toBe(Object.keys(stepTypes).length);
    expect(Object.values(stepTypes).every(({ words }) => words.endsWith("."))).toBe(true);
  });
});

const fields = new Set(
  "next open closed holiday otherwise notFound failed noAnswer busy done empty none confirmed refused declined returned onExhausted onNoInput onNoMatch onError go".split(
    " ",
  ),
);

/** Every field of a document that says where a call goes on: its path, and what it says. */
function nextFields(part: unknown, path: string): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, one]: [string, unknown]) => {
    const at = path === "" ? name : `${path}.${name}`;
    if (/^(?:tests|schedules|phrases)$/.test(at)) return [];
    const isNext = fields.has(name) || path.endsWith(".listen");
    return isNext && typeof one === "string" ? [`${at}: ${one}`] : nextFields(one, at);
  });
}
