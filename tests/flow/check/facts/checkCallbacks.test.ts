import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { checkBindings } from "../../../../lib/flow/check/checkBindings";
import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { findNeeds } from "../../../../lib/graph/consent/findNeeds";
import { fixtureBindings, fixtureFlow } from "../../../support/readFixture";

const flow = fixtureFlow("endToEnd");
const bound = (calls: unknown) =>
  bindingsSchema.parse({
    ...fixtureBindings(),
    callbackQueues: { counter: { name: "Counter", calls } },
  });
const said = (calls: unknown, node: Readonly<Record<string, unknown>> = {}) => {
  const nodes = { ...flow.nodes, callMe: { ...flow.nodes["callMe"], ...node } };
  const { problems } = checkFlow({ ...flow, nodes }, { bindings: bound(calls) });
  return problems
    .filter(({ path }) => path.startsWith("nodes.callMe"))
    .map(({ message }) => message);
};

describe("a queue that the app calls back", () => {
  it("is well where the bindings know everybody", () => {
    expect(said({ mode: "agentFirst", people: ["sales", "anna"] })).toEqual([]);
  });

  test.each([
    [{ people: ["sales", "zoe"] }, "a person “zoe”"],
    [{ group: "nobody" }, "a group “nobody”"],
    [{ people: ["sales"], schedule: "never" }, "opening hours “never”"],
  ])("names what of %j is not there", (changes, named) => {
    expect(said({ mode: "agentFirst", ...changes })).toEqual([
      `“callMe” keeps requests for “counter”, which names ${named} that the bindings do not have. Add it there, or name another one in its “calls”.`,
    ]);
  });

  it("calls typed numbers in one country alone", () => {
    const calls = { mode: "agentFirst", people: ["sales"] };
    expect(said(calls, { number: "ask" })).toEqual([
      "“callMe” asks for a number, and “counter” calls back no number that was typed, because its “calls” name no country. Name one, or let people call back.",
    ]);
    expect(said({ ...calls, country: "49" }, { number: "ask" })).toEqual([]);
  });

  test.each([
    [{ mode: "agentFirst" }, "Callbacks name either people or a group: who is rung to call back."],
    [
      { mode: "agentFirst", people: ["anna"], group: "sales" },
      "Callbacks name either people or a group: who is rung to call back.",
    ],
    [
      { mode: "agentFirst", people: ["anna"], country: "+49" },
      "A country is its calling code without + or zeros, such as 49.",
    ],
  ])("is refused as %j", (calls, sentence) => {
    const { problems } = checkBindings({
      schema: "bindings/v1",
      callbackQueues: { counter: { name: "Counter", calls } },
    });
    expect(problems.map(({ message }) => message).join()).toContain(sentence);
  });

  it("needs what calling takes at Graph, and asks for no more where people call", () => {
    const needs = (calls: unknown) =>
      findNeeds(flow, bound(calls)).flatMap(({ path, scenario }) =>
        path === "nodes.callMe" ? [scenario] : [],
      );
    expect(needs({ mode: "agentFirst", people: ["anna"] })).toEqual(["createCall", "transfer"]);
    expect(needs({ mode: "agentFirst", people: ["anna"], only: "available" })).toEqual([
      "createCall",
      "transfer",
      "getPresencesByUserId",
    ]);
    expect(needs(undefined)).toEqual([]);
  });
});
