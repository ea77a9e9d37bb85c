import type { Campaign } from "../../lib/campaign/campaign";
import { alertsTrue } from "../../chaos/invariants/alerts";
import { calledBackOnce, callbackSettles } from "../../chaos/invariants/callbacks";
import { wordBeforeTheEnd } from "../../chaos/invariants/endings";
import type { Circumstances } from "../../chaos/invariants/invariant";
import { leftTogether } from "../../chaos/invariants/invites";
import { noCutWhileConnecting } from "../../chaos/invariants/onlyOnce";
import { neverTwiceAtOnce } from "../../chaos/invariants/placedCalls";
import { recordingsUncut } from "../../chaos/invariants/recordings";
import { oneRoom } from "../../chaos/invariants/rooms";
import type { CallbackStanding, CallStory, PlacedCall } from "../../chaos/story/callStory";
import { aStory, theEnd, words, wordsEnd } from "./support/aStory";

/** What a judgement of these stories needs. */
function among(...stories: readonly CallStory[]): Circumstances {
  return {
    spells: [],
    struck: [],
    clockSkewInMs: 0,
    openMenus: new Set(),
    wordsBehindKey: new Set(),
    wordsOfAlert: new Set(["Welcome."]),
    stories: new Map(stories.map((story) => [story.label, story])),
  };
}

const placedCall = (label: string, second: number): PlacedCall => ({
  at: second * 1000,
  label,
  attemptId: label,
  target: "anna",
  recipient: undefined,
});
const aRequest = (changes: Partial<CallStory>) => aStory([], { kind: "callback", ...changes });

describe("callbackSettles", () => {
  it.each<[CallbackStanding, number]>([
    ["settled", 0],
    ["gaveUp", 0],
    ["waiting", 0],
    ["overdue", 1],
    ["calling", 1],
  ])("judges a request that is %s in the end", (standing, deviations) => {
    expect(callbackSettles.check(aRequest({ standing }), among())).toHaveLength(deviations);
  });
});

describe("calledBackOnce", () => {
  const moved: CallStory = {
    ...aStory([[20, theEnd("transferred")]]),
    label: "back1-call1-leg1",
    kind: "leg",
  };
  const first: CallStory = {
    ...aStory([[20, theEnd("callerHungUp")]]),
    label: "back1-call1",
    kind: "placed",
    placed: [placedCall(moved.label, 5)],
  };
  const check = (standing: CallbackStanding, ...placed: readonly PlacedCall[]) =>
    calledBackOnce.check(aRequest({ standing, placed: [...placed] }), among(first, moved));

  it("finds whoever is called again after they were put through", () => {
    expect(check("settled", placedCall("back1-call1", 0))).toEqual([]);
    expect(
      check("settled", placedCall("back1-call1", 0), placedCall("back1-call2", 60)),
    ).toHaveLength(1);
  });

  it("finds a request that is on the list still", () => {
    expect(check("gaveUp", placedCall("back1-call1", 0))).toHaveLength(1);
  });
});

describe("neverTwiceAtOnce", () => {
  it("finds somebody who is called back for two requests at once", () => {
    const call: CallStory = { ...aStory([[30, theEnd("callerHungUp")]]), label: "a-back1-call1" };
    const one: CallStory = {
      ...aRequest({ placed: [placedCall("a-back1-call1", 0)] }),
      label: "a-back1",
    };
    const other = (second: number): CallStory => ({
      ...aRequest({ placed: [placedCall("b-back1-call1", second)] }),
      label: "b-back1",
    });
    const check = (story: CallStory) => neverTwiceAtOnce.check(story, among(one, story, call));
    expect(check(other(10))).toHaveLength(1);
    expect(check(other(40))).toEqual([]);
  });
});

describe("oneRoom", () => {
  it("finds a room that is opened beside another", () => {
    const room = (label: string, placedAt: number): CallStory => ({
      ...aStory([[60, theEnd("hungUpByApp")]]),
      label,
      placedAt,
      kind: "room",
    });
    const first = room("a-room1", 0);
    const check = (story: CallStory) => oneRoom.check(story, among(first, story));
    expect(check(first)).toEqual([]);
    expect(check(room("b-room1", 30_000))).toHaveLength(1);
    expect(check(room("b-room1", 61_000))).toEqual([]);
  });
});

describe("what the switchboard does by hand", () => {
  it("may end a call at any moment, and nothing else may", () => {
    const cut = (isUnwanted: boolean) =>
      aStory(
        [
          [1, { type: "audioActive" }],
          [2, { type: "transferring", target: { kind: "user", id: "anna" } }],
          [3, theEnd("hungUpByApp")],
        ],
        { isUnwanted },
      );
    for (const { check } of [wordBeforeTheEnd, noCutWhileConnecting]) {
      expect(check(cut(true), among())).toEqual([]);
      expect(check(cut(false), among())).toHaveLength(1);
    }
  });

  it("may put somebody through who speaks", () => {
    const cut = (what: string) =>
      aStory(
        [
          [1, { type: "recordingStarted" }],
          [3, { type: "recordingEnded", reason: "cancelled" }],
        ],
        {
          did: [
            { at: 2000, what: "speak" },
            { at: 2500, what },
          ],
        },
      );
    const check = (what: string) => recordingsUncut.check(cut(what), among());
    expect(check("the switchboard wants transfer")).toEqual([]);
    expect(check("the switchboard wants mute")).toHaveLength(1);
  });
});

describe("alertsTrue", () => {
  const told = aStory([[2, words]]);
  const alert = (campaign: Campaign | undefined): CallStory => ({
    ...aStory([], { campaign }),
    label: "test-1-alert1",
    kind: "campaign",
    parent: "test-1",
  });
  const begun = { head: { key: "k" }, recipients: [] } as unknown as Campaign;

  it("wants people to be called for whoever is told so", () => {
    expect(alertsTrue.check(told, among(told, alert(begun)))).toEqual([]);
    expect(alertsTrue.check(aStory([]), among())).toEqual([]);
  });

  it("finds whoever is told so without, and for whom it was asked in vain", () => {
    expect(alertsTrue.check(told, among(told))).toHaveLength(1);
    expect(alertsTrue.check(told, among(told, alert(undefined)))).toHaveLength(1);
    const others = { ...alert(begun), parent: "test-2" };
    expect(alertsTrue.check(told, among(told, others))).toHaveLength(1);
  });
});

describe("leftTogether", () => {
  const invite = {
    at: 5000,
    action: "invite",
    content: "anna",
    operation: "invite-1",
    status: 200,
    unheard: undefined,
  } as const;
  const leg = (reason: "transferred" | "callerHungUp"): CallStory => ({
    ...aStory([[6, theEnd(reason)]]),
    label: "leg1",
    kind: "leg",
  });
  const left = (...later: Parameters<typeof aStory>[0]) =>
    aStory([[1, { type: "audioActive" }], [2, words], [3, wordsEnd], ...later], {
      requests: [{ ...invite }],
      placed: [placedCall("leg1", 2)],
    });
  const gone = left([6, theEnd("hungUpByApp")]);

  it("lets the app leave once both are in one call, without a word", () => {
    expect(leftTogether.check(gone, among(gone, leg("transferred")))).toEqual([]);
    expect(wordBeforeTheEnd.check(gone, among(gone, leg("transferred")))).toEqual([]);
  });

  it("finds whoever is left to somebody who did not come", () => {
    expect(leftTogether.check(gone, among(gone, leg("callerHungUp")))).toHaveLength(1);
  });

  it("lets the flow go on after an invitation in vain, and the caller hang up", () => {
    const goodbye = left([8, words], [9, wordsEnd], [10, theEnd("hungUpByApp")]);
    expect(leftTogether.check(goodbye, among(goodbye, leg("callerHungUp")))).toEqual([]);
    const fled = left([6, theEnd("callerHungUp")]);
    expect(leftTogether.check(fled, among(fled, leg("callerHungUp")))).toEqual([]);
  });
});
