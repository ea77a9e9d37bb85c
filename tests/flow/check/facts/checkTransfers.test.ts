import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

describe("a transfer", () => {
  const transfer = (changes: object) => ({
    sales: { type: "transfer", title: "Sales", to: [{ target: { person: "anna" } }], ...changes },
  });

  it("says what happens when nobody answers", () => {
    expect(sentenceOf(problemsOf({}, transfer({})), "noFallback")).toBe(
      "“Sales” does not say what happens when nobody answers: callers would hear that nobody is there, and a goodbye. Let “noAnswer” or “failed” lead to a message or to somebody else.",
    );
    expect(problemLines({}, transfer({ noAnswer: "hangup" }))).toEqual([]);
  });

  it("ends at its mailbox, and tells that it records", () => {
    const to = [
      { target: { person: "anna" } },
      { target: { voicemail: "office" } },
      { target: { queue: "helpdesk" } },
    ];
    const problems = problemsOf({}, transfer({ to }));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "noConsent nodes.sales.to.1",
      "neverTried nodes.sales.to.2",
    ]);
    const privacy = { consentPrompt: "Messages are recorded." };
    expect(problemLines({ privacy }, transfer({ to: to.slice(0, 2) }))).toEqual([]);
  });
});

describe("a message", () => {
  it("is recorded by consent", () => {
    const box = { type: "voicemail", title: "Message", mailbox: "office", prompt: "Speak." };
    expect(sentenceOf(problemsOf({}, { sales: box }), "noConsent")).toBe(
      "“Message” records callers without telling them. Say so in “consent” of the step, or in “consentPrompt” of the flow's privacy. Microsoft's terms and the law may ask for it.",
    );
    expect(problemLines({}, { sales: { ...box, consent: "Recorded." } })).toEqual([]);
    expect(problemLines({ operator: { voicemail: "office" } })).toEqual([
      "warning noConsent operator",
    ]);
  });
});

describe("people", () => {
  const nobody = bindingsSchema.parse({ schema: "bindings/v1" });

  it("are there to be found", () => {
    const find = { type: "directory", by: ["name"], prompt: "Type." };
    const dial = { type: "menu", prompt: "Dial.", options: [], dialExtension: { length: [2, 4] } };
    const sales = { type: "return" };
    expect(problemLines({}, { start: dial, news: find, sales }, { bindings: nobody })).toEqual([
      "warning noExtensions nodes.start.dialExtension",
      "warning nobodyListed nodes.news",
      "warning unreachable nodes.news",
      "warning unreachable nodes.sales",
    ]);
  });
});
