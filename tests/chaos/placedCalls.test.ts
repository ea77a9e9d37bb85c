import { confirmedOnce, linesKept, oneOutcome } from "../../chaos/invariants/campaigns";
import { wordBeforeTheEnd } from "../../chaos/invariants/endings";
import type { Circumstances } from "../../chaos/invariants/invariant";
import {
  confirmedFirst,
  legEndsWithCaller,
  neverTwiceAtOnce,
  placedOnce,
} from "../../chaos/invariants/placedCalls";
import { makeCallStory, type CallStory, type PlacedCall } from "../../chaos/story/callStory";
import type { Campaign } from "../../lib/campaign/campaign";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import { aStory, theEnd } from "./support/aStory";

const question = "Press 1.";
const said = (words: string): SimulatorFact => ({
  type: "promptStarted",
  operationId: "1",
  promptId: "a",
  words,
  durationInMs: 1000,
});
const one: SimulatorFact = { type: "tone", tone: "tone1", sequenceId: 6 };

/** A placed call, which lasts from one second to another. */
function aPlaced(
  label: string,
  [from, to]: readonly [number, number],
  changes: Partial<PlacedCall> = {},
): PlacedCall & Readonly<{ story: CallStory }> {
  const kind = label.includes("leg") ? "leg" : "placed";
  const story = {
    ...aStory([[to, theEnd("hungUpByApp")]]),
    label,
    kind,
    parent: "test-1",
  } as const;
  return {
    at: from * 1000,
    label,
    attemptId: label,
    target: "a",
    recipient: "0001",
    story,
    ...changes,
  };
}

/** What a judgement of these stories needs. */
function among(...stories: readonly CallStory[]): Circumstances {
  return {
    spells: [],
    struck: [],
    clockSkewInMs: 0,
    openMenus: new Set(),
    wordsBehindKey: new Set(["News."]),
    wordsOfAlert: new Set<string>(),
    stories: new Map(stories.map((story) => [story.label, story])),
  };
}

describe("wordBeforeTheEnd", () => {
  it("finds a placed call cut off after its key, unless nobody wants it any more", () => {
    const placed = aStory(
      [
        [3, one],
        [3, said("News.")],
        [5, theEnd("hungUpByApp")],
      ],
      {
        kind: "placed",
        parent: "test-2",
      },
    );
    const check = (isUnwanted: boolean) =>
      wordBeforeTheEnd.check(placed, among({ ...makeCallStory("test-2", 0), isUnwanted }));
    expect(check(false)).toHaveLength(1);
    expect(check(true)).toEqual([]);
  });
});

describe("placedOnce", () => {
  it("finds an attempt that rang twice, however long after", () => {
    const placed = [aPlaced("test-1-call1", [0, 9]), aPlaced("test-1-call2", [60, 70])];
    expect(placedOnce.check(aStory([], { placed }), among())).toEqual([]);
    const same = placed.map((call) => ({ ...call, attemptId: "a" }));
    expect(placedOnce.check(aStory([], { placed: same }), among())).toHaveLength(1);
  });
});

describe("neverTwiceAtOnce", () => {
  const first = aPlaced("test-1-leg1", [0, 20]);
  const check = (placed: readonly PlacedCall[], requests: CallStory["requests"] = []) =>
    neverTwiceAtOnce.check(aStory([], { placed: [...placed], requests }), among(first.story));

  it("finds somebody rung who is rung already, and nobody else", () => {
    expect(check([first, aPlaced("test-1-leg2", [10, 30])])).toHaveLength(1);
    expect(check([first, aPlaced("test-1-leg2", [21, 30])])).toEqual([]);
    expect(check([first, aPlaced("test-1-leg2", [10, 30], { target: "b" })])).toEqual([]);
  });

  it("finds a transfer that rings whom a leg has, but for one to that leg", () => {
    const transfer = (content: string) => ({
      at: 10_000,
      action: "transfer",
      content,
      operation: "transfer-1",
      status: 202,
      unheard: undefined,
    });
    expect(check([first], [transfer('{"identity":a}')])).toHaveLength(1);
    expect(check([first], [transfer('{"identity":a,"replacesCallId":"x"}')])).toEqual([]);
  });
});

describe("legEndsWithCaller", () => {
  it("gives a leg 15 s, and 20 s after a fault", () => {
    const parent = aStory([[10, theEnd("callerHungUp")]]);
    const until = (second: number, changes: Partial<Circumstances> = {}) => {
      const { story } = aPlaced("test-1-leg1", [0, second]);
      return legEndsWithCaller.check(story, { ...among(parent, story), ...changes });
    };
    expect(until(25)).toEqual([]);
    expect(until(26)).toHaveLength(1);
    const struck = [{ id: "queueFails test-1 #1", at: 15_000 }];
    expect(until(35, { struck })).toEqual([]);
    expect(until(36, { struck })).toHaveLength(1);
    expect(until(26, { struck: [{ id: "queueFails test-2 #1", at: 15_000 }] })).toHaveLength(1);
  });
});

describe("confirmedFirst", () => {
  it("finds words that were said before the key", () => {
    const check = (kind: "leg" | "placed", facts: readonly SimulatorFact[]) =>
      confirmedFirst.check(
        aStory(
          facts.map((fact) => [1, fact]),
          { kind },
        ),
        among(),
      );
    expect(check("placed", [said(question), one, said("News.")])).toEqual([]);
    expect(check("placed", [said(question), said("News."), one])).toHaveLength(1);
    expect(check("leg", [said("You have a call."), one, said("You are being connected.")])).toEqual(
      [],
    );
    expect(check("leg", [said("You are being connected.")])).toHaveLength(1);
  });
});

describe("a campaign", () => {
  const recipient = (name: string, state: Campaign["recipients"][number]["state"]) => ({
    recipient: name,
    to: { phone: "+4930777001" },
    state,
    attempt: 1,
    tries: 1,
    dueAt: "",
  });
  const aCampaign = (
    states: readonly Campaign["recipients"][number]["state"][],
    order: "all" | "untilConfirmed" = "all",
  ): Campaign => ({
    head: {
      key: "k",
      id: "i",
      startedAt: "",
      startedBy: "",
      throttles: 0,
      finishedAt: "2026-11-29T10:00:00Z",
      settings: {
        flow: "f",
        dialled: "*",
        order,
        tries: 2,
        tryAgainAfterInSeconds: 60,
        maxAtOnce: 1,
      },
    },
    recipients: states.map((state, index) => recipient(`000${index + 1}`, state)),
  });
  const confirmed = (label: string, at: number, to = "0001") => {
    const story: CallStory = {
      ...makeCallStory(label, 0),
      heard: [
        { at: at * 1000, ...one },
        { at: at * 1000 + 100, ...said("News.") },
        { at: at * 1000 + 5000, ...theEnd("callerHungUp") },
      ],
    };
    return aPlaced(label, [at - 5, at], { recipient: to, story } as Partial<PlacedCall>);
  };
  const check = (
    { check: judge }: typeof oneOutcome,
    campaign: Campaign,
    placed: readonly ReturnType<typeof aPlaced>[],
  ) =>
    judge(
      aStory([], { campaign, placed: [...placed], mostAtOnce: 1 }),
      among(...placed.map(({ story, label }) => ({ ...story, label }))),
    );

  it("ends with one true outcome for everybody", () => {
    const call = confirmed("test-1-call1", 10);
    const silent = aPlaced("test-1-call1", [0, 9]);
    expect(check(oneOutcome, aCampaign(["confirmed"]), [call])).toEqual([]);
    expect(check(oneOutcome, aCampaign(["notReached"]), [call])).toHaveLength(1);
    expect(check(oneOutcome, aCampaign(["confirmed"]), [silent])).toHaveLength(1);
    expect(check(oneOutcome, aCampaign(["notCalled"]), [silent])).toHaveLength(1);
    expect(check(oneOutcome, aCampaign(["calling"]), [silent])).toHaveLength(1);
    const head = { ...aCampaign([]).head, finishedAt: undefined };
    expect(check(oneOutcome, { head, recipients: [] }, [])).toEqual(["it has not ended"]);
  });

  it("calls nobody again who confirmed, and nobody at all where one is enough", () => {
    const call = confirmed("test-1-call1", 10);
    const again = aPlaced("test-1-call2", [30, 40]);
    const other = aPlaced("test-1-call2", [30, 40], { recipient: "0002" });
    const all = aCampaign(["confirmed", "notReached"]);
    expect(check(confirmedOnce, all, [call, again])).toHaveLength(1);
    expect(check(confirmedOnce, all, [call, other])).toEqual([]);
    const first = aCampaign(["confirmed", "notReached"], "untilConfirmed");
    expect(check(confirmedOnce, first, [call, other])).toHaveLength(1);
  });

  it("keeps to its lines", () => {
    const campaign = aCampaign(["notReached", "notReached"]);
    const calls = (from: number) => [
      aPlaced("test-1-call1", [0, 10]),
      aPlaced("test-1-call2", [from, 20], { recipient: "0002" }),
    ];
    expect(check(linesKept, campaign, calls(10))).toEqual([]);
    expect(check(linesKept, campaign, calls(9))).toHaveLength(1);
  });
});
