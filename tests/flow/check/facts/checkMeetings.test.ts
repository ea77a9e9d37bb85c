import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { fixtureBindings, fixtureFlow } from "../../../support/readFixture";

const advice = fixtureFlow("advice");
/** The flow with other steps; without those that are undefined. */
const problemsOf = (nodes: object, bindings: object = {}, flows: object = {}) =>
  checkFlow(JSON.parse(JSON.stringify({ ...advice, nodes: { ...advice.nodes, ...nodes } })), {
    bindings: { ...fixtureBindings(), ...bindings },
    flows: { ...flows },
  }).problems.map(({ severity, code, path, message }) => ({ severity, code, path, message }));
const plain = { type: "say", prompt: "Goodbye.", next: "hangup" };

describe("a step that makes a meeting", () => {
  it("is sound where somebody is told how to join", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ howToJoin: plain })).toEqual([]);
    expect(problemsOf({ tell: { ...plain, next: "howToJoin" } })).toEqual([]);
  });

  it("is warned of where nobody is told", () => {
    const problems = problemsOf({ tell: plain, howToJoin: undefined });
    expect(problems).toEqual([
      {
        severity: "warning",
        code: "untoldMeeting",
        path: "nodes.room",
        message:
          "“Advice by video” makes a meeting, and nobody is told how to join it: use “meeting.joinUrl”, “meeting.id”, “meeting.passcode” in a text or a prompt after it.",
      },
    ]);
  });

  it("leaves it to another flow that shares the variables", () => {
    const other = {
      ...advice,
      key: "other",
      entry: "howToJoin",
      nodes: { howToJoin: advice.nodes["howToJoin"] },
    };
    const leads = { tell: { type: "goto", flow: "other" }, howToJoin: undefined };
    expect(problemsOf(leads, {}, { other }).map(({ code }) => code)).toEqual([]);
  });

  it("needs an organizer that the bindings name", () => {
    expect(problemsOf({}, { organizers: {} })).toMatchObject([
      {
        severity: "error",
        code: "unknownName",
        path: "nodes.room.organizer",
        message: expect.stringContaining("names an organizer “advice”") as unknown,
      },
    ]);
  });
});
