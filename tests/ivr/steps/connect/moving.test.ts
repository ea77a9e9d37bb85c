import type { NodeOf } from "../../../../lib/flow/document/flow";
import type { CallReading } from "../../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../../lib/ivr/call/ivrState";
import {
  beginMove,
  hasComeBack,
  inviteLeg,
  transferBlind,
  type Moving,
} from "../../../../lib/ivr/steps/connect/moving";
import { actionLine } from "../../../../lib/ivr/lines/actionLine";
import type { Turn } from "../../../../lib/ivr/turn/turn";
import { aTurn, turnAt } from "../../../support/aTurn";
import { flowOf } from "../../../support/flowOf";

const flow = flowOf({
  ring: { type: "connect", to: [{ target: { person: "anna" } }, { target: { person: "omar" } }] },
});
const node = flow.nodes["ring"] as NodeOf<"connect">;
const taken: Partial<IvrState> = {
  activity: { type: "connecting", operation: "prompt-1" },
  timers: { leg: 3, noInput: 4, mediaOverdue: 5 },
  generation: 5,
  legs: [{ operation: "leg-1", callId: "call-2", outcome: "taken" }],
  connection: { index: 1, misses: ["declined"], leg: "leg-1" },
};
const linesOf = ({ actions }: Turn) => actions.map((action) => actionLine(action));
const soon = "startTimer connected 10 s";

describe("beginMove", () => {
  it("stops the words and all waiting, and hands the caller to the leg that took them", () => {
    const turn = aTurn(flow, taken);
    beginMove(turn, node, "call-2");

    expect(linesOf(turn)).toEqual([
      "cancelMediaProcessing",
      soon,
      "transfer person:omar consultative",
    ]);
    expect(turn.state).toMatchObject({
      activity: {
        type: "moving",
        operation: "transfer-6",
        by: "transfer",
        since: turnAt,
        isAccepted: false,
      },
      timers: { leg: 0, noInput: 0, mediaOverdue: 0 },
      transfers: 1,
    });
  });

  it("rings the same person once more where nobody knows which call took the caller", () => {
    const turn = aTurn(flow, { ...taken, transfers: 1 });
    beginMove(turn, node, undefined);

    expect(linesOf(turn)).toEqual([
      "cancelMediaProcessing",
      "withdrawCall",
      soon,
      "transfer person:omar",
    ]);
    expect(turn.state).toMatchObject({ activity: { by: "blind" }, transfers: 2, legs: undefined });
  });
});

describe("inviteLeg", () => {
  it("brings the leg that took the caller into the caller's call", () => {
    const turn = aTurn(flow, taken);
    inviteLeg(turn, node);

    expect(turn.actions).toContainEqual({
      type: "invite",
      operation: "invite-6",
      people: [{ target: { person: "omar" }, replacesCallId: "call-2" }],
    });
    expect(turn.state.activity).toMatchObject({ by: "invite" });
  });

  it.each<[string, IvrState["legs"]]>([
    ["is gone", undefined],
    ["is not known by its call", [{ operation: "leg-1", outcome: "taken" }]],
    ["is not taken any more", [{ operation: "leg-1", callId: "call-2", outcome: "answered" }]],
  ])("rings the person once more where that leg %s", (_how, legs) => {
    const turn = aTurn(flow, { ...taken, legs });
    inviteLeg(turn, node);

    expect(linesOf(turn)).toEqual([
      ...(legs === undefined ? [] : ["withdrawCall"]),
      soon,
      "transfer person:omar",
    ]);
  });
});

describe("transferBlind", () => {
  it("asks for nothing where the flow names nobody at that place any more", () => {
    const turn = aTurn(flow, { ...taken, legs: undefined, connection: { index: 9, misses: [] } });
    transferBlind(turn, node);

    expect(turn.actions).toEqual([]);
  });
});

describe("hasComeBack", () => {
  const moving = (by: Moving["by"], secondsAgo: number, isAccepted = false): Moving => ({
    type: "moving",
    operation: "move-1",
    by,
    since: new Date(Date.parse(turnAt) - secondsAgo * 1000).toISOString(),
    isAccepted,
  });
  const again = "startTimer connected 3 s";
  const accepted = "startTimer connected 60 s";

  it.each<[Moving["by"], number, boolean, CallReading, boolean, readonly string[]]>([
    ["transfer", 60, false, "transferring", false, [again]],
    ["transfer", 61, false, "transferring", true, []],
    ["transfer", 5, false, "established", true, []],
    ["transfer", 5, false, "unread", false, [again]],
    ["transfer", 5, false, "transferAccepted", false, [accepted]],
    ["transfer", 61, false, "transferAccepted", true, []],
    ["blind", 150, false, "transferring", false, [again]],
    ["blind", 151, false, "transferring", true, []],
    // The call stands while somebody is brought into it.
    ["invite", 12, false, "established", false, [again]],
    ["invite", 13, false, "established", true, []],
    // They talk to each other: what failed is our leaving.
    ["invite", 31, true, "established", false, [accepted, "hangUp"]],
    ["transfer", 5, true, "established", true, []],
  ])(
    "by %s after %d s (accepted: %s), read as %s, is %s",
    (by, seconds, isAccepted, reading, isBack, lines) => {
      const turn = aTurn(flow, taken);

      expect(hasComeBack(turn, moving(by, seconds, isAccepted), reading)).toBe(isBack);
      expect(linesOf(turn)).toEqual(lines);
    },
  );
});
