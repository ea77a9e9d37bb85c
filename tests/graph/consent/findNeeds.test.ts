import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flowSchema } from "../../../lib/flow/document/flow";
import { findNeeds, everyCall } from "../../../lib/graph/consent/findNeeds";
import { graphScenarios } from "../../../lib/graph/consent/scenarios";
import { aFlow } from "../../publishing/support/aFlow";

const bare = { welcome: { type: "say", prompt: "Hello." } } as const;
const needsOf = (nodes: object, changes: object = {}) =>
  findNeeds(aFlow({ entry: "welcome", nodes: { ...bare, ...nodes }, ...changes }))
    .filter(({ path }) => path !== "entry")
    .map(({ scenario, path }) => `${scenario} ${path}`);

describe("findNeeds", () => {
  it("finds what every call does, whatever its flow", () => {
    const scenarios = findNeeds(aFlow()).flatMap(({ scenario, path }) =>
      path === "entry" ? [scenario] : [],
    );
    expect(scenarios).toEqual(everyCall);
  });

  test.each([
    ["a plain flow", {}, {}, []],
    [
      "a transfer to who is free",
      { sales: { type: "transfer", to: [{ target: { person: "anna" }, only: "available" }] } },
      {},
      ["transfer nodes.sales", "getPresencesByUserId nodes.sales"],
    ],
    [
      "a condition on somebody's presence",
      {
        is: {
          type: "branch",
          cases: [
            { when: { op: "eq", args: [{ var: "person.anna.presence" }, "away"] }, next: "is" },
          ],
          otherwise: "hangup",
        },
      },
      {},
      ["getPresencesByUserId nodes.is"],
    ],
    [
      "a condition on something else",
      {
        is: {
          type: "branch",
          cases: [{ when: { op: "eq", args: [{ var: "caller.kind" }, "user"] }, next: "is" }],
          otherwise: "hangup",
        },
      },
      {},
      [],
    ],
    [
      "a transfer that ends at a mailbox",
      {
        sales: {
          type: "transfer",
          to: [{ target: { person: "anna" } }, { target: { voicemail: "office" } }],
        },
      },
      {},
      ["transfer nodes.sales", "recordResponse nodes.sales"],
    ],
    [
      "people who are asked",
      { sales: { type: "connect", to: [{ target: { person: "anna" } }] } },
      {},
      ["createCall nodes.sales", "transfer nodes.sales"],
    ],
    [
      "a message",
      { box: { type: "voicemail", mailbox: "office", prompt: "Speak." } },
      {},
      ["recordResponse nodes.box"],
    ],
    [
      "a directory",
      { find: { type: "directory", by: ["name"], prompt: "Type." } },
      {},
      ["transfer nodes.find"],
    ],
    [
      "extensions",
      { dial: { type: "menu", prompt: "Dial.", options: [], dialExtension: { length: [2, 4] } } },
      {},
      ["transfer nodes.dial"],
    ],
    [
      "a meeting",
      { room: { type: "meeting", organizer: "advice", next: "welcome", failed: "welcome" } },
      {},
      ["createOnlineMeeting nodes.room"],
    ],
    [
      "a room",
      { meet: { type: "conference", room: "board" } },
      {},
      ["joinMeeting nodes.meet", "invite nodes.meet"],
    ],
    [
      "people on call",
      { alarm: { type: "alert", onCall: "plumbers", next: "welcome", failed: "welcome" } },
      {},
      ["createCall nodes.alarm"],
    ],
    ["an operator", {}, { operator: { person: "anna" } }, ["transfer operator"]],
    ["an operator's mailbox", {}, { operator: { voicemail: "a" } }, ["recordResponse operator"]],
  ])("finds what %s needs, and where", (_, nodes, changes, needs) => {
    expect(needsOf(nodes, { operator: undefined, ...changes })).toEqual(needs);
  });
});

it("finds of each type of step what the table says that it does", () => {
  const named = Object.entries(graphScenarios).flatMap(([scenario, { steps = [] }]) =>
    steps.map((type) => `${type} ${scenario}`),
  );
  const target = { person: "anna" };
  const nodes = {
    transfer: {
      type: "transfer",
      to: [{ target, only: "available" }, { target: { voicemail: "a" } }],
    },
    connect: { type: "connect", to: [{ target, only: "available" }] },
    voicemail: { type: "voicemail", mailbox: "a", prompt: "Speak." },
    branch: {
      type: "branch",
      cases: [
        { when: { op: "ne", args: [{ var: "person.anna.presence" }, "away"] }, next: "menu" },
      ],
      otherwise: "menu",
    },
    directory: { type: "directory", by: ["name"], prompt: "Type." },
    meeting: { type: "meeting", organizer: "advice", next: "menu", failed: "menu" },
    conference: { type: "conference", room: "board" },
    alert: { type: "alert", onCall: "plumbers", next: "menu", failed: "menu" },
    menu: { type: "menu", prompt: "Dial.", options: [], dialExtension: { length: [2, 4] } },
  };
  const found = needsOf(nodes, { operator: undefined }).map((need) => {
    const [scenario, at = ""] = need.split(" ");
    return `${at.replace("nodes.", "")} ${scenario}`;
  });
  expect(found.toSorted()).toEqual(named.toSorted());
});

it("finds nothing that the table does not know of any flow that is shown", () => {
  const folder = "tests/fixtures/flows";
  const wrong = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const flow = flowSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      return findNeeds(flow).flatMap(({ scenario, path }) => {
        const type = flow.nodes[path.replace("nodes.", "")]?.type;
        const steps = graphScenarios[scenario].steps ?? [];
        return type === undefined || steps.includes(type) ? [] : [`${name} ${type} ${scenario}`];
      });
    });
  expect(wrong).toEqual([]);
});
