import { bindingsSchema } from "../../../lib/flow/document/bindings";
import { flowSchema } from "../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../support/checkedFlow";

const say = (next: string, prompt: unknown = "Hello.") => ({
  type: "say",
  title: "Hello",
  prompt,
  next,
});
const only = (lines: readonly string[], ...codes: readonly string[]) =>
  lines.filter((line) => codes.some((code) => line.includes(` ${code} `)));

describe("every step", () => {
  it("is somewhere a call can come to", () => {
    expect(sentenceOf(problemsOf({}, { lost: say("hangup") }), "unreachable")).toBe(
      "No call ever comes to “Hello”. Let another step lead there, or remove it.",
    );
    expect(problemLines({ onError: "sorry" }, { sorry: say("operator") })).toEqual([
      "error noOperator nodes.sorry.next",
    ]);
    expect(problemLines({ globals: { "9": { go: "extra" } } }, { extra: say("hangup") })).toEqual(
      [],
    );
    expect(problemLines({}, { main: say("sales"), news: say("main") })).toEqual([]);
  });

  it("is not called lost where the beginning is", () => {
    expect(problemLines({ entry: "nowhere" })).toEqual([
      "error unknownStep entry",
      "warning nobody nodes",
    ]);
  });
});

describe("a caller", () => {
  const alone = { sales: say("hangup") };

  it("can reach somebody", () => {
    expect(sentenceOf(problemsOf({}, alone), "nobody")).toBe(
      "No caller ever reaches a person, nor can leave a message or ask to be called back. Add an operator, a transfer, a voicemail or a callback.",
    );
  });

  it.each<[string, object, object]>([
    ["the operator", { operator: { person: "anna" } }, {}],
    [
      "a mailbox",
      {},
      { sales: { type: "voicemail", mailbox: "office", consent: "Recorded.", prompt: "Speak." } },
    ],
    [
      "a callback",
      {},
      {
        sales: {
          type: "callback",
          number: "ask",
          prompt: "Type.",
          queue: "helpdesk",
          confirmed: "hangup",
          refused: "hangup",
        },
      },
    ],
    ["a directory", {}, { sales: { type: "directory", by: ["name"], prompt: "Type." } }],
    [
      "an extension",
      {},
      {
        start: { type: "menu", prompt: "Dial.", options: [], dialExtension: { length: [2, 4] } },
        sales: { type: "return" },
      },
    ],
    ["another flow", {}, { sales: { type: "goto", flow: "other" } }],
  ])("can reach somebody by %s", (_, changes, nodes) => {
    const flows = { other: flowSchema.parse(cleanFlow({ key: "other" })) };
    expect(only(problemLines({ ...changes }, { ...alone, ...nodes }, { flows }), "nobody")).toEqual(
      [],
    );
  });

  it("reaches whom the calling flow leads to, in a flow that is only called", () => {
    expect(only(problemLines({}, { sales: { type: "return" } }), "nobody")).toEqual([]);
    const confirm = { key: "1", prompt: "To hear a message, press 1." };
    expect(only(problemLines({ confirm }, alone), "nobody")).toEqual([]);
  });
});

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

describe("a step that hangs up", () => {
  const mute = { type: "hangup", title: "End" };

  it("says something, or comes after words", () => {
    expect(sentenceOf(problemsOf({}, { news: mute }), "mute")).toBe(
      "“End” hangs up without a word. Give it a prompt, or let a step that says something lead there.",
    );
    expect(problemLines({}, { news: { ...mute, prompt: "Goodbye." } })).toEqual([]);
    expect(problemLines({}, { news: say("end"), end: mute })).toEqual([]);
  });

  it.each<[string, object]>([
    ["words that may be none", { news: say("end", [{ say: "time", value: { var: "now.time" } }]) }],
    [
      "a prompt that may be none",
      { news: { ...mute, prompt: [{ say: "time", value: { var: "now.time" } }] } },
    ],
    ["a key that cuts the words short", { news: { ...say("sales"), listen: { "1": "end" } } }],
    ["nothing at all", { start: { type: "set", values: { x: "1" }, next: "end" } }],
    [
      "somebody who does not answer",
      { sales: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "end" } },
    ],
    [
      "a choice in silence",
      { news: { type: "branch", cases: [{ when: true, next: "end" }], otherwise: "sales" } },
    ],
  ])("is not silent after %s", (_, nodes) => {
    expect(only(problemLines({}, { end: mute, ...nodes }), "mute")).toHaveLength(1);
  });

  it("may be reached through silent steps from words", () => {
    const nodes = {
      news: say("note"),
      note: { type: "notify", channel: "webhook", to: "desk", text: "Bye.", next: "share" },
      share: { type: "share", parts: [{ percent: 100, next: "end" }] },
      end: mute,
    };
    expect(problemLines({}, nodes)).toEqual([]);
  });

  it("may not be where errors lead", () => {
    expect(
      only(problemLines({ onError: "end" }, { news: say("end"), end: mute }), "mute"),
    ).toHaveLength(1);
  });
});
