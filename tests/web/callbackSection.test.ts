import type { Bindings } from "../../lib/flow/document/bindings";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { callbackSection } from "../../web/people/callbackSection";
import { isAsked } from "../../web/people/nameSections";

const calls = {
  mode: "agentFirst",
  people: ["anna", "bert"],
  only: "available",
  from: "00000000-0000-4000-8000-00000000a551",
  schedule: "office",
  tries: 2,
  tryAgainAfter: 30,
  ring: 40,
  country: "49",
} as const;
const counter = { name: "Counter", notify: "desk", calls };
const bindings: Bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  people: {
    anna: { userId: "a", name: "Anna", groups: ["sales"] },
    bert: { userId: "b", name: "Bert" },
  },
});

describe("the form of callbacks", () => {
  it.each([counter, { name: "Counter", calls: { mode: "customerFirst", group: "sales" } }])(
    "changes nothing that nobody changed: %j",
    (queue) => {
      expect(callbackSection.write(callbackSection.read(queue), queue)).toEqual(queue);
    },
  );

  it("writes what the document takes", () => {
    const written = callbackSection.write(callbackSection.read(counter), counter);
    const document = { schema: "bindings/v1", callbackQueues: { counter: written } };
    expect(bindingsSchema.safeParse(document).success).toBe(true);
  });

  it("forgets all of it where colleagues call by hand", () => {
    const values = { ...callbackSection.read(counter), callsBack: "" };
    expect(callbackSection.write(values, counter)).toEqual({ name: "Counter", notify: "desk" });
  });

  it("asks how only where the app calls", () => {
    const asked = (callsBack: string) =>
      callbackSection.fields.filter((field) => isAsked(field, { callsBack })).length;
    expect([asked(""), asked("agentFirst")]).toEqual([3, callbackSection.fields.length]);
  });

  it.each([
    ["callingPeople", "", {}, "noCallers"],
    ["callingPeople", "anna, bert", {}, undefined],
    ["callingPeople", "anna, Bert", {}, "unknownPerson"],
    ["callingPeople", "", { callingGroup: "sales" }, undefined],
    ["callingPeople", "anna", { callingGroup: "sales" }, "twoKindsOfCallers"],
    ["callingGroup", "sales", {}, undefined],
    ["callingGroup", "purchasing", {}, "unknownGroup"],
    ["tries", "11", {}, "badTries"],
    ["tries", "2.5", {}, "badTries"],
    ["tries", "", {}, undefined],
    ["tryAgainAfter", "0", {}, "badMinutes"],
    ["ring", "9", {}, "badSeconds"],
    ["ring", "120", {}, undefined],
    ["country", "+49", {}, "badCountry"],
    ["country", "049", {}, "badCountry"],
    ["country", "49", {}, undefined],
  ])("finds of %s “%s” beside %j that it is %s", (name, value, values, fault) => {
    const field = callbackSection.fields.find((one) => one.name === name);
    expect(field?.check?.(value, { values, bindings })).toBe(fault);
  });
});
