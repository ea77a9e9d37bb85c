import { doorKept } from "../../chaos/invariants/door";
import { takeNotification, asOnTheWire } from "../../chaos/world/takeNotification";
import type { AppRequest, CallStory } from "../../chaos/story/callStory";
import { aStory, theEnd } from "./support/aStory";

const calm = {
  spells: [],
  struck: [],
  clockSkewInMs: 0,
  openMenus: new Set<string>(),
  wordsBehindKey: new Set<string>(),
  wordsOfAlert: new Set<string>(),
  stories: new Map<string, CallStory>(),
};
const asked = (action: string): AppRequest => ({
  at: 0,
  action,
  content: "",
  operation: undefined,
  status: 202,
  unheard: undefined,
});
const answered = (changes: Partial<CallStory>) =>
  aStory([[1, { type: "answered" }]], { requests: [asked("answer")], ...changes });

describe("doorKept", () => {
  it.each(["reject", "redirect"] as const)(
    "finds a call answered that the door was to %s",
    (door) => {
      expect(doorKept.check(answered({ door }), calm)).toHaveLength(1);
      expect(doorKept.check(answered({ door: "answer" }), calm)).toEqual([]);
      const inVain = answered({ door, requests: [asked(door), asked("answer")] });
      expect(doorKept.check(inVain, calm)).toEqual([]);
    },
  );

  it("finds a caller turned away whom the door lets in, unless something of ours broke", () => {
    const story = aStory([[1, theEnd("rejected")]], {
      door: "answer",
      requests: [asked("reject")],
    });
    expect(doorKept.check(story, calm)).toHaveLength(1);
    const line = { at: 0, level: "error", event: "callTurnedAway", fields: {}, text: "" } as const;
    expect(doorKept.check({ ...story, log: [line] }, calm)).toEqual([]);
  });
});

describe("asOnTheWire", () => {
  it("takes etags out of a body wherever they stand", () => {
    const etag = { "@odata.etag": 'W/"1"' };
    const body = { first: { ...etag, a: 1 }, last: { a: 1, ...etag }, alone: etag };
    expect(asOnTheWire(body)).toEqual({ first: { a: 1 }, last: { a: 1 }, alone: {} });
    expect(() => takeNotification({}, "m1", "2026-11-29T10:00:00Z")).toThrow("value");
  });
});
