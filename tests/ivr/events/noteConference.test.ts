import type { Participant } from "../../../lib/conference/roster";
import { newCall } from "../../../lib/ivr/call/newCall";
import { step } from "../../../lib/ivr/step";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { aPlan } from "../../support/aPlan";

const at = "2026-11-20T09:00:00.000Z";

const people = (...ids: readonly string[]): readonly Participant[] =>
  ids.map((id) => ({ id, kind: "user", isMuted: false, isInLobby: false }));

function after(state: IvrState, fact: CallFact): IvrState {
  return step(state, { id: "1", callId: "call-1", at, ...fact }, aPlan([])).state;
}

describe("the roster", () => {
  it("of the two people of a call is not remembered: nothing changes", () => {
    const state = newCall("call-1", at);
    const news = { type: "rosterChanged", isFull: true, participants: people("a", "b") } as const;

    expect(after(state, news)).toBe(state);
  });

  it("of more people is", () => {
    const news = {
      type: "rosterChanged",
      isFull: true,
      participants: people("a", "b", "c"),
    } as const;

    expect(after(newCall("call-1", at), news).roster).toEqual({
      participants: people("a", "b", "c"),
    });
  });

  it("of two is, once the call became one of several", () => {
    const escalated = after(newCall("call-1", at), { type: "callEscalated" });
    const news = { type: "rosterChanged", isFull: true, participants: people("a") } as const;

    expect(escalated.isGroup).toBe(true);
    expect(after(escalated, news).roster).toEqual({ participants: people("a") });
    expect(after(escalated, { type: "callEscalated" })).toBe(escalated);
  });

  it("is forgotten when the call ends", () => {
    const news = {
      type: "rosterChanged",
      isFull: true,
      participants: people("a", "b", "c"),
    } as const;
    const known = after(newCall("call-1", at), news);

    expect(after(known, { type: "callTerminated", reason: "callerHungUp" }).roster).toBeUndefined();
  });
});
