import { invariants } from "../../chaos/invariants/invariants";
import type { Circumstances } from "../../chaos/invariants/invariant";
import type { AppRequest, CallStory, LogLine, ToldNews } from "../../chaos/story/callStory";
import { newsWords } from "../../lib/outside/news/newsWords";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import { aStory, lastLine, theEnd, words, wordsEnd } from "./support/aStory";

const calm: Circumstances = {
  spells: [],
  struck: [],
  clockSkewInMs: 0,
  openMenus: new Set(["main"]),
  wordsBehindKey: new Set<string>(),
  wordsOfAlert: new Set(["Somebody is being called."]),
  stories: new Map(),
};

/** Which invariants a story breaks. */
function broken(story: CallStory, circumstances: Circumstances = calm): readonly string[] {
  return invariants
    .filter(({ check }) => check(story, circumstances).length > 0)
    .map(({ name }) => name);
}

const audible: SimulatorFact = { type: "audioActive" };
const request = (action: string, changes: Partial<AppRequest> = {}): AppRequest => ({
  at: 0,
  action,
  content: "a",
  operation: `${action}-1`,
  status: 202,
  unheard: undefined,
  ...changes,
});
const step = (stepEvent: string, node: string): LogLine => ({
  at: 0,
  level: "info",
  event: "step",
  fields: { stepEvent, node, outcome: `asking ${node}` },
  text: stepEvent,
});
const asked = {
  at: "2026-11-20T09:00:00.000Z",
  stepEvent: "tone1 #1",
  outcome: "asking main",
  actions: [],
};
const owed = { subject: "r", box: "reception", asksForWords: true, isUnderWay: false };
const told = (changes: Partial<ToldNews> = {}): ToldNews => ({
  at: 1000,
  subject: "r",
  reference: "<r@contoso.example>",
  text: "",
  isUnheard: false,
  ...changes,
});
const recording = { at: 0, address: "r1", durationInMs: 4000, operation: "record-1" };

describe("a good call", () => {
  it("breaks nothing", () => {
    const story = aStory(
      [
        [0, { type: "incoming" }],
        [1, audible],
        [2, words],
        [6, wordsEnd],
        [20, words],
        [24, wordsEnd],
        [25, theEnd("hungUpByApp")],
      ],
      { isKnown: true, records: 1, row: { activity: "ended", text: "" } },
    );
    expect(broken(story)).toEqual([]);
  });
});

describe("silence", () => {
  const quiet = (from: number, to: number) =>
    aStory([
      [0, audible],
      [1, words],
      [from, wordsEnd],
      [to, words],
      [to + 1, wordsEnd],
      [to + 2, theEnd("hungUpByApp")],
    ]);

  it("lasts 15 s at most", () => {
    expect(broken(quiet(5, 20))).toEqual([]);
    expect(broken(quiet(5, 20.6))).toEqual(["silence"]);
  });

  it("may last until 20 s after a fault that lasted as long itself, and no longer for a shorter one", () => {
    const away = (from: number, to: number) => ({
      ...calm,
      spells: [{ service: "tables" as const, from: from * 1000, to: to * 1000 }],
    });
    expect(broken(quiet(5, 40), away(5, 21))).toEqual([]);
    expect(broken(quiet(5, 42), away(5, 21))).toEqual(["silence"]);
    expect(broken(quiet(5, 25), away(5, 15))).toEqual(["silence"]);
  });

  it.each<[string, readonly (readonly [number, SimulatorFact])[]]>([
    [
      "a recording",
      [
        [2, { type: "beep" }],
        [40, { type: "recordingEnded", reason: "maxSilence" }],
      ],
    ],
    [
      "a hold",
      [
        [2, { type: "held" }],
        [40, { type: "resumed" }],
      ],
    ],
    [
      "somebody being rung",
      [
        [2, { type: "transferring", target: { kind: "phone", id: "x" } }],
        [40, { type: "transferFailed", reason: "busy" }],
      ],
    ],
    [
      "keys",
      [
        [14, { type: "tone", tone: "tone1", sequenceId: 1 }],
        [28, { type: "tone", tone: "tone2", sequenceId: 2 }],
        [40, words],
        [41, wordsEnd],
      ],
    ],
  ])("is none during %s", (_, facts) => {
    expect(broken(aStory([[0, audible], ...facts, [42, theEnd("callerHungUp")]]))).toEqual([]);
  });

  it("begins with the sound of the call", () => {
    expect(
      broken(
        aStory([
          [0, { type: "answered" }],
          [30, audible],
          [40, theEnd("callerHungUp")],
        ]),
      ),
    ).toEqual([]);
    expect(
      broken(
        aStory([
          [0, audible],
          [16, theEnd("callerHungUp")],
        ]),
      ),
    ).toEqual(["silence"]);
  });
});

describe("each other deviation", () => {
  const ended: readonly (readonly [number, SimulatorFact])[] = [[1, theEnd("callerHungUp")]];
  it.each<[string, CallStory]>([
    [
      "rowEnds",
      aStory(ended, { isKnown: true, records: 1, row: { activity: "asking", text: "" } }),
    ],
    [
      "oneRecord",
      aStory(ended, { isKnown: true, records: 2, row: { activity: "ended", text: "" } }),
    ],
    [
      "answered",
      aStory([[15, theEnd("unanswered")]], {
        isKnown: true,
        records: 1,
        row: { activity: "ended", text: "" },
      }),
    ],
    ["oneAnswer", aStory(ended, { requests: [request("answer"), request("answer")] })],
    ["oneTransfer", aStory(ended, { requests: [request("transfer"), request("transfer")] })],
    [
      "oneTransfer",
      aStory(ended, {
        requests: [
          request("transfer", { unheard: "lost" }),
          request("transfer", { operation: "transfer-2" }),
        ],
      }),
    ],
    [
      "recordingsKept",
      aStory(ended, { recordings: [{ ...recording, isSpoken: true, isSettled: false }] }),
    ],
    [
      "recordingsUncut",
      aStory(
        [
          [1, { type: "recordingStarted" }],
          [3, { type: "recordingEnded", reason: "cancelled" }],
          [4, theEnd("callerHungUp")],
        ],
        { did: [{ at: 2000, what: "speak" }] },
      ),
    ],
    ["timers", aStory(ended, { noted: [{ invariant: "timers", what: "it waits" }] })],
    [
      "workersLive",
      aStory(ended, { noted: [{ invariant: "workersLive", what: "its worker died" }] }),
    ],
    [
      "rescuesHelp",
      aStory([[60, theEnd("hungUpByApp")]], {
        log: [{ at: 1000, level: "error", event: "callRescued", fields: {}, text: "" }],
      }),
    ],
    ["newsArrives", aStory(ended, { owedNews: [owed] })],
    ["toldOnce", aStory(ended, { news: [told(), told({ at: 9000 })] })],
    ["toldOnce", aStory(ended, { news: [told(), told({ reference: "another" })] })],
    ["wordsOrWhy", aStory(ended, { owedNews: [owed], news: [told()] })],
    ["lettersNamed", aStory(ended, { namelessLetters: ["m1"] })],
    ["secretsKept", aStory(ended, { deadLetters: ["m1"] })],
    ["secretsKept", aStory(ended, { secretKeys: new Set([7]), log: [step("tone3 #7", "code")] })],
    ["secretsKept", aStory(ended, { secrets: ["123456"], log: [step("digits 123456", "code")] })],
    ["transcriptKept", aStory(ended, { records: 1, kept: undefined })],
    ["transcriptKept", aStory(ended, { records: 1, kept: { lines: [asked] } })],
    [
      "transcriptKept",
      aStory(ended, { records: 1, kept: { lines: [lastLine] }, log: [step("tone1 #1", "main")] }),
    ],
    ["transcriptKept", aStory(ended, { records: 1, kept: { lines: [asked, asked, lastLine] } })],
    [
      "secretsKept",
      aStory(ended, { secrets: ["1234"], row: { activity: "ended", text: '{"code":"1234"}' } }),
    ],
  ])("%s is found", (name, story) => {
    expect(broken(story)).toContain(name);
  });

  it("the lines of a record may be more than the log has, and lack what is said to be left out", () => {
    const lines = [asked, lastLine];
    expect(broken(aStory(ended, { records: 1, kept: { lines } }))).toEqual([]);
    const log = [{ ...step("tone9 #9", "main"), fields: { ...asked, stepEvent: "tone9 #9" } }];
    const whole = aStory(ended, { records: 1, kept: { lines }, log });
    expect(broken(whole)).toEqual(["transcriptKept"]);
    const leftOut = { after: 1, count: 1 };
    expect(broken(aStory(ended, { records: 1, kept: { lines, leftOut }, log }))).toEqual([]);
  });

  it("news may come again after a fault, and a callback when it is due or given up", () => {
    const again = [told({ isUnheard: true }), told({ at: 9000 })];
    expect(broken(aStory(ended, { news: again }))).toEqual([]);
    const twice = aStory(ended, { news: [told(), told({ at: 9000 })] });
    const after = (id: string) => broken(twice, { ...calm, struck: [{ id, at: 5000 }] });
    expect(after("tableReplyLost test-1 #3")).toEqual([]);
    expect(after("tableFails instance 4 #3")).toEqual([]);
    expect(after("tableFails another-1 #3")).toEqual(["toldOnce"]);
    expect(after("notificationDoubled test-1 #3")).toEqual(["toldOnce"]);
    const text = "https://ivr.example/api/callbackLinks/r?";
    const asked = ["asked", "due", "gaveUp"].map((reference) => told({ reference, text }));
    expect(broken(aStory(ended, { news: asked }))).toEqual([]);
    expect(broken(aStory(ended, { news: [...asked, told({ reference: "x", text })] }))).toEqual([
      "toldOnce",
    ]);
  });

  it("news may be under way, and says the words or that they are missing", () => {
    expect(broken(aStory(ended, { owedNews: [{ ...owed, isUnderWay: true }] }))).toEqual([]);
    const missing = told({ text: newsWords.en.notWrittenYet });
    expect(broken(aStory(ended, { owedNews: [owed], news: [missing] }))).toEqual([]);
  });

  it("a rescue is no other's words", () => {
    const claim: LogLine = { ...step("", ""), at: 2500, event: "callRescued" };
    const rescued = (actions: readonly string[], outcome: string) =>
      aStory(
        [
          [0, audible],
          [2, words],
          [4, wordsEnd],
          [5, theEnd("hungUpByApp")],
        ],
        {
          log: [
            { ...step("stepFailed", ""), fields: { stepEvent: "stepFailed", actions, outcome } },
            claim,
          ],
        },
      );
    expect(broken(rescued(["playPrompt apology"], "announcing (apology)"))).toEqual([]);
    expect(broken(rescued([], "transferring desk"))).toEqual([]);
    const { heard } = rescued([], "");
    const repeated = { ...step("", ""), event: "actionsRepeated", at: 2000 };
    expect(broken({ ...aStory([]), heard, log: [repeated, claim] })).toEqual([]);
    expect(broken({ ...aStory([]), heard, log: [claim] })).toEqual(["rescuesHelp"]);
    expect(broken(rescued(["startTimer noInput 10 s"], "asking main"))).toEqual(["rescuesHelp"]);
  });

  it("a hang-up while somebody is rung is found, and so is one without a word", () => {
    const ringing = aStory([
      [0, audible],
      [1, { type: "transferring", target: { kind: "phone", id: "x" } }],
      [3, theEnd("hungUpByApp")],
    ]);
    expect(broken(ringing)).toEqual(["noCutWhileConnecting", "wordBeforeTheEnd"]);
    const wordless = aStory([
      [0, audible],
      [1, words],
      [2, { ...wordsEnd, outcome: "cancelled" }],
      [3, theEnd("hungUpByApp")],
    ]);
    expect(broken(wordless)).toEqual(["wordBeforeTheEnd"]);
    const cutOff = aStory([
      [0, audible],
      [1, words],
      [2, wordsEnd],
      [3, { type: "tone", tone: "tone1", sequenceId: 1 }],
      [4, words],
      [5, theEnd("hungUpByApp")],
    ]);
    expect(broken(cutOff)).toEqual(["wordBeforeTheEnd"]);
    const heldAfterwards = aStory([
      [0, audible],
      [1, words],
      [2, wordsEnd],
      [3, { type: "held" }],
      [8, theEnd("hungUpByApp")],
    ]);
    expect(broken(heldAfterwards)).toEqual([]);
  });

  it("a call may ring out while one worker after the other dies of it, longer than it rings", () => {
    const rings = (from: number, to: number) => ({ service: "process" as const, from, to });
    const ringsOut = (...spells: readonly ReturnType<typeof rings>[]) =>
      aStory([[15, theEnd("unanswered")]], {
        isKnown: true,
        records: 1,
        row: { activity: "ended", text: "" },
        spells: [...spells],
      });
    expect(broken(ringsOut(rings(100, 10_100), rings(11_000, 21_000)))).toEqual([]);
    expect(broken(ringsOut(rings(100, 10_100)))).toEqual(["answered"]);
  });

  it("a target that a flow names twice may ring again once it has failed", () => {
    const requests = [
      request("transfer", { unheard: "died" }),
      request("transfer", { operation: "transfer-2", at: 3000 }),
    ];
    const failed: SimulatorFact = { type: "transferFailed", reason: "busy" };
    expect(broken(aStory([[2, failed], ...ended], { requests }))).toEqual([]);
    expect(broken(aStory([[4, failed], ...ended], { requests }))).toEqual(["oneTransfer"]);
  });

  it("a caller who is put through has been rescued", () => {
    const log: LogLine[] = [
      { ...step("stepFailed", ""), fields: { stepEvent: "stepFailed", outcome: "moving desk" } },
      { at: 1000, level: "error", event: "callRescued", fields: {}, text: "" },
    ];
    expect(broken(aStory([[6, theEnd("transferred")]], { log }))).toEqual([]);
  });

  it("a key that a menu used may be shown", () => {
    const log = [step("promptCompleted prompt-1", "main"), step("tone3 #7", "code")];
    expect(broken(aStory(ended, { secretKeys: new Set([7]), log }))).toEqual([]);
  });
});
