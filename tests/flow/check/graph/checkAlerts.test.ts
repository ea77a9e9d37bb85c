import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { flowOf } from "../../../support/flowOf";

const list = {
  name: "Plumbers",
  people: [{ person: "anna" }],
  flow: "oncall",
  dialled: "*",
};
const confirm = { confirm: { key: "1", prompt: "Press 1." } };
const speaks = (rest: object = confirm) =>
  flowOf({ tell: { type: "hangup", prompt: "Please call back." } }, { key: "oncall", ...rest });
const found = (onCall: object, oncall = speaks(), variables?: object) =>
  checkFlow(
    flowOf({
      alarm: { type: "alert", onCall: "plumbers", variables, next: "hangup", failed: "hangup" },
    }),
    {
      bindings: bindingsSchema.parse({
        schema: "bindings/v1",
        people: { anna: { userId: "1", name: "Anna" } },
        onCall,
      }),
      flows: { oncall },
    },
  ).problems.map(({ code, path }) => `${code} ${path}`);
const whereWhat = (code: string) => [`${code} nodes.alarm.onCall`];

describe("the check of alerts", () => {
  it("finds nothing wrong with a list that can be called", () => {
    expect(found({ plumbers: list })).toEqual([]);
  });

  it.each([
    ["a list that nobody knows", {}, "unknownName"],
    ["a list without people", { plumbers: { ...list, people: [] } }, "nobodyOnCall"],
    [
      "a person whom nobody knows",
      { plumbers: { ...list, people: [{ person: "ben" }] } },
      "unknownOnCall",
    ],
    ["a channel that nobody knows", { plumbers: { ...list, notify: "team" } }, "unknownOnCall"],
    ["hours that nobody knows", { plumbers: { ...list, schedule: "late" } }, "unknownOnCall"],
    ["a flow that is not live", { plumbers: { ...list, flow: "other" } }, "unknownFlow"],
    [
      "numbers, and none to call from",
      { plumbers: { ...list, people: [{ phone: "+4930555010" }] } },
      "noNumberToCallFrom",
    ],
  ])("finds %s", (_, onCall, code) => {
    expect(found(onCall)).toEqual(whereWhat(code));
  });

  it("finds a flow that asks for no key", () => {
    expect(found({ plumbers: list }, speaks({}))).toEqual(whereWhat("noConfirm"));
  });

  it("finds variables that do not fit", () => {
    const flow = speaks({ ...confirm, inputs: { where: {}, what: { optional: true } } });
    expect(found({ plumbers: list }, flow, { where: "here" })).toEqual([]);
    expect(found({ plumbers: list }, flow, { what: "water", who: "me" })).toEqual([
      "alertMisfit nodes.alarm.variables.who",
      "alertMisfit nodes.alarm",
    ]);
  });
});
