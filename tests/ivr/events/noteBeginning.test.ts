import type { BeginningFact } from "../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import { noteBeginning } from "../../../lib/ivr/events/noteBeginning";
import { aTurn, turnAt } from "../../support/aTurn";
import { flowOf } from "../../support/flowOf";

const flow = flowOf(
  { start: { type: "hangup" }, ask: { type: "hangup" } },
  {
    languages: ["de", "en"],
    confirm: { prompt: "Press 1.", key: "1" },
    inputs: { order: {}, pin: { sensitive: true } },
  },
);
const phone = { kind: "phone", id: "+4930555099" } as const;
const pinned = { entry: "test", versions: { test: 1 } };
const atStart = { flow: "test", place: { type: "node", node: "start" }, trail: [] } as const;

/** What is known of a call that was not before. */
function noted(fact: BeginningFact, flows: Readonly<Record<string, typeof flow>> = { test: flow }) {
  const turn = aTurn(flow);
  const state: IvrState = newCall("call-1", "2026-11-20T08:59:00.000Z");
  const changing = { ...turn, state: { ...state }, plan: { ...turn.plan, flows } };
  noteBeginning(changing, { id: "event-1", callId: "call-1", at: turnAt, ...fact });
  const before: ReadonlyMap<string, unknown> = new Map(Object.entries(state));
  return Object.fromEntries(
    Object.entries(changing.state).filter(([name, value]) => before.get(name) !== value),
  );
}

const placed = { type: "callCreated", target: phone, dialled: ["+15550100"] } as const;
const begun = {
  activity: { type: "establishing", looks: 0 },
  direction: "outgoing",
  startedAt: turnAt,
  caller: phone,
  dialled: "+15550100",
  pinned,
  frames: [atStart],
  language: "de",
};
const own = { variables: {}, sensitive: ["pin"] };

describe("noteBeginning", () => {
  it("notes who calls which number, and by whom the call came", () => {
    const fact = {
      type: "callIncoming",
      source: phone,
      dialled: ["+15550100", "+15550101"],
      forwardedFrom: "+15550177",
      transferredBy: "anna",
      instanceId: "instance-1",
      tenantId: "tenant-1",
      callChainId: "chain-1",
    } as const;

    expect(noted(fact)).toEqual({
      ...begun,
      direction: undefined,
      forwardedFrom: "+15550177",
      transferredBy: "anna",
      instanceId: "instance-1",
      tenantId: "tenant-1",
      callChainId: "chain-1",
    });
  });

  it("leads a call to the apology, in English, whose flow is not there", () => {
    const place = { type: "builtIn", name: "error" };
    expect(noted({ type: "callIncoming", source: phone, dialled: [] }, {})).toMatchObject({
      frames: [{ flow: "test", place, trail: [] }],
    });
  });

  it("keeps what a placed call was asked for with, and what of it is secret", () => {
    const variables = { order: "4711", pin: "12" };
    expect(noted({ ...placed, variables, waitInSeconds: 20 })).toEqual({
      ...begun,
      variables,
      sensitive: ["pin"],
      waitInSeconds: 20,
      confirmation: "due",
    });
  });

  it("wants no key pressed as proof of a person where a meeting is joined", () => {
    expect(noted({ ...placed, joins: "meeting" })).toEqual({ ...begun, ...own, joins: "meeting" });
  });

  describe("of a leg", () => {
    const leg = {
      parent: { callId: "call-0", operation: "leg-7" },
      pinned,
      flow: "test",
      caller: { kind: "phone", id: "+4930555012" },
    } as const;
    const known = { ...begun, ...own, parent: { ...leg.parent, caller: leg.caller } };
    const at = (place: object) => ({ frames: [{ flow: "test", place, trail: [] }] });

    it("whispers the words of the step that wants somebody rung", () => {
      const told = { chose: [{ step: "ask", option: 0 }], entered: ["order"] };
      const place = { type: "whisper", hasNumber: true, node: "ask", told };
      expect(noted({ ...placed, leg: { ...leg, step: "ask", told } })).toEqual({
        ...known,
        ...at(place),
      });
    });

    it("says that there is no number where the caller shows none", () => {
      const caller = { kind: "phone" } as const;
      expect(noted({ ...placed, leg: { ...leg, caller } })).toMatchObject(
        at({ type: "whisper", hasNumber: false }),
      );
    });

    it("asks nothing of somebody who awaits the call", () => {
      expect(noted({ ...placed, leg: { ...leg, isAwaited: true } })).toMatchObject(
        at({ type: "builtIn", name: "legAwaited" }),
      );
    });

    it.each([
      ["the language that is wanted", "en", undefined],
      ["the flow's first one where it does not speak that", "fr", "de"],
    ])("speaks %s", (_which, language, spoken) => {
      // English is what a new call speaks already.
      expect(noted({ ...placed, leg: { ...leg, language } })["language"]).toBe(spoken);
    });

    it("opens the room that it is for, at the step that wants callers in it", () => {
      const room = { key: "board", most: 2 };
      expect(noted({ ...placed, joins: "meeting", leg: { ...leg, step: "ask", room } })).toEqual({
        ...begun,
        ...own,
        joins: "meeting",
        room: { key: "board", most: 2, guests: [], admitted: 0 },
        ...at({ type: "node", node: "ask" }),
      });
    });
  });

  describe("of a call that calls somebody back", () => {
    const callback = {
      requestId: "request-1",
      callbackQueue: "counter",
      requestedAt: "2026-11-20T08:00:00.000Z",
      attempt: 1,
      mode: "customerFirst",
      flow: "test",
      step: "ask",
      language: "en",
      phoneNumber: "+4930555012",
      to: [],
    } as const;
    const placeOf = (changes: object) => {
      const fact = { ...placed, callback: { ...callback, ...changes } };
      return noted(fact)["frames"];
    };

    it("notes the request, and begins with the words of the step that was asked", () => {
      expect(noted({ ...placed, callback: { ...callback, instanceId: "instance-1" } })).toEqual({
        ...begun,
        ...own,
        language: undefined,
        instanceId: "instance-1",
        callback,
        frames: [
          {
            flow: "test",
            place: { type: "callingBack", mode: "customerFirst", node: "ask" },
            trail: [],
          },
        ],
      });
    });

    it("begins without a step that the flow has no more, and in the flow of its queue without that flow", () => {
      const place = { type: "callingBack", mode: "customerFirst" };
      expect(placeOf({ step: "gone" })).toEqual([{ flow: "test", place, trail: [] }]);
      expect(placeOf({ flow: "gone" })).toEqual([{ flow: "test", place, trail: [] }]);
    });

    it("speaks the caller's language to the caller, and the flow's first one to a colleague", () => {
      const agentFirst = { ...placed, callback: { ...callback, mode: "agentFirst" } } as const;
      expect(noted(agentFirst)["language"]).toBe("de");
    });
  });
});
