import type { Bindings } from "../../../../lib/flow/document/bindings";
import type { NodeOf } from "../../../../lib/flow/document/flow";
import type { IvrState } from "../../../../lib/ivr/call/ivrState";
import type { LegOutcome } from "../../../../lib/ivr/call/leg";
import { askForRoom, findRoomName, noteDoor } from "../../../../lib/ivr/steps/conference/guest";
import { aTurn, turnAt } from "../../../support/aTurn";
import { flowOf } from "../../../support/flowOf";

const caller = { kind: "phone", id: "+4930555012" } as const;
const rooms: NonNullable<Bindings["rooms"]> = {
  board: { name: "Board", number: "12", meetingId: "1" },
  open: { name: "Open", meetingId: "2" },
};

function aGuest(room: unknown, given: Partial<IvrState> = {}) {
  const flow = flowOf({ meet: { type: "conference", room } });
  const turn = aTurn(flow, { caller, ...given });
  const plan = { ...turn.plan, bindings: { ...turn.plan.bindings, rooms } };
  return { turn: { ...turn, plan }, node: flow.nodes["meet"] as NodeOf<"conference"> };
}

describe("a caller who is to come into a room", () => {
  it("asks to be let in, and hears words until then", () => {
    const { turn, node } = aGuest("board", { typeAhead: ["1"], legs: [{ operation: "leg-0" }] });

    expect(askForRoom(turn, node)).toBeUndefined();
    expect(turn.actions).toMatchObject([
      { type: "playPrompt" },
      { type: "startTimer", timer: "mediaOverdue" },
      { type: "startTimer", timer: "leg", delayInMs: 90_000 },
      { type: "enterRoom", operation: "room-1", room: "board", flow: "test", step: "meet" },
    ]);
    expect(turn.state).toMatchObject({
      typeAhead: [],
      legs: [{ operation: "leg-0" }, { operation: "room-1" }],
      connection: { index: 0, misses: [], leg: "room-1" },
    });
  });

  it.each<[string, unknown, Partial<IvrState>, string]>([
    ["a room that the bindings lack", "cellar", {}, "unknown"],
    ["a number that no room has", { var: "room" }, { variables: { room: "13" } }, "unknown"],
    ["a number that was never given", { var: "room" }, {}, "unknown"],
    ["a caller whose number is withheld", "board", { caller: { kind: "phone" } }, "failed"],
    ["a caller whom nobody knows", "board", { caller: { kind: "unknown" } }, "failed"],
  ])("asks for nothing with %s", (_what, room, given, exit) => {
    const { turn, node } = aGuest(room, given);

    expect(askForRoom(turn, node)).toEqual({ type: "exit", exit });
    expect(turn.actions).toEqual([]);
  });

  it.each<[string, unknown, Partial<IvrState>, string | undefined]>([
    ["that is open here", "board", { room: { key: "hall", guests: [], admitted: 0 } }, "hall"],
    ["that the step names", "open", {}, "open"],
    ["whose number was entered", { var: "room" }, { variables: { room: "12" } }, "board"],
    ["whose number was looked up", { var: "room" }, { variables: { room: 12 } }, "board"],
    ["that every object has", "constructor", {}, undefined],
  ])("comes into the room %s", (_which, room, given, name) => {
    const { turn, node } = aGuest(room, given);

    expect(findRoomName(turn, node)?.room).toBe(name);
  });

  it.each<[LegOutcome, string | undefined]>([
    ["ringing", undefined],
    ["answered", undefined],
    ["taken", undefined],
    ["busy", "full"],
    ["noAnswer", "locked"],
    ["declined", "locked"],
    ["machine", "failed"],
    ["ended", "failed"],
  ])("who is told %s leaves by %s", (outcome, exit) => {
    const connection = { index: 0, misses: [], leg: "room-1" };
    const given = { connection, legs: [{ operation: "room-1" }] };
    const { turn } = aGuest("board", given);
    const news = { type: "legChanged", id: "e", callId: "call-1", at: turnAt, outcome } as const;

    expect(noteDoor(turn, { ...news, operation: "room-1" })).toEqual(
      exit === undefined ? undefined : { type: "exit", exit },
    );
    expect(turn.actions.some(({ type }) => type === "withdrawCall")).toBe(exit !== undefined);
    // Graph moves the caller now, which is over in seconds.
    expect(turn.state.connection?.isAdmitted).toBe(outcome === "taken" ? true : undefined);
    expect(turn.actions.filter(({ type }) => type === "startTimer")).toEqual(
      outcome === "taken"
        ? [{ type: "startTimer", timer: "leg", generation: 1, delayInMs: 20_000 }]
        : [],
    );
  });

  it("hears nothing of a door that it does not stand at any more", () => {
    const { turn } = aGuest("board", { connection: { index: 0, misses: [], leg: "room-9" } });
    const news = { type: "legChanged", id: "e", callId: "call-1", at: turnAt } as const;

    expect(noteDoor(turn, { ...news, operation: "room-1", outcome: "busy" })).toBeUndefined();
    expect(turn.actions).toEqual([]);
  });
});
