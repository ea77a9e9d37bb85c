import type { Participant } from "../../../../lib/conference/roster";
import type { NodeOf } from "../../../../lib/flow/document/flow";
import type { OperationOutcome } from "../../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../../lib/ivr/call/ivrState";
import type { OpenRoom } from "../../../../lib/ivr/call/room";
import { actionLine } from "../../../../lib/ivr/lines/actionLine";
import {
  forgetInvited,
  lookAtRoom,
  noteInvited,
  openRoom,
  saySomebodyIsAlone,
} from "../../../../lib/ivr/steps/conference/room";
import type { Turn } from "../../../../lib/ivr/turn/turn";
import { aTurn, turnAt } from "../../../support/aTurn";
import { flowOf } from "../../../support/flowOf";

const flow = (alone?: string) =>
  flowOf({
    meet: { type: "conference", room: "board", ...(alone === undefined ? {} : { alone }) },
  });
const guest = (callId: string, party: OpenRoom["guests"][number]["party"]) => ({
  callId,
  operation: "room-3",
  party,
});
const ben = guest("call-2", { kind: "user", id: "ben" });
const eva = guest("call-3", { kind: "phone", id: "+4930555012" });
const nobody = guest("call-4", { kind: "phone" });
const people = (count: number) => ({
  participants: [
    { id: "app", kind: "application", isMuted: false, isInLobby: false } as const,
    ...Array.from({ length: count }, (_, index): Participant => ({
      id: `p-${index}`,
      kind: "user",
      isMuted: false,
      isInLobby: false,
    })),
  ],
});

function aRoom(room: Partial<OpenRoom>, given: Partial<IvrState> = {}): Turn {
  return aTurn(flow(), {
    activity: { type: "connecting", operation: undefined },
    room: { key: "board", guests: [], admitted: 0, ...room },
    ...given,
  });
}
const linesOf = ({ actions }: Turn) => actions.map((action) => actionLine(action));

describe("a room that opens", () => {
  it("brings in everybody who waits, as far as it has seats, and turns away the others", () => {
    const turn = aRoom({ guests: [ben, eva, guest("call-5", ben.party)], most: 2 });
    openRoom(turn);

    expect(turn.actions.filter(({ type }) => type !== "startTimer")).toEqual([
      {
        type: "invite",
        operation: "invite-1",
        people: [{ target: { userId: "ben" }, replacesCallId: "call-2" }],
      },
      {
        type: "invite",
        operation: "invite-3",
        people: [{ target: { phone: "+4930555012" }, replacesCallId: "call-3" }],
      },
      {
        type: "tellParent",
        parent: { callId: "call-5", operation: "room-3" },
        outcome: "busy",
      },
    ]);
    expect(turn.state.room?.guests).toEqual([
      { ...ben, invite: "invite-1" },
      { ...eva, invite: "invite-3" },
    ]);
  });

  it("cannot bring in somebody whom Graph cannot name", () => {
    const turn = aRoom({ guests: [nobody], admitted: 1 });
    openRoom(turn);

    expect(linesOf(turn)).toEqual(["tellParent ended", "startTimer noInput 2 s"]);
    expect(turn.state.room?.guests).toEqual([]);
  });
});

describe("a room that is open", () => {
  it("counts by the roster where Graph tells of it, and else by whom it brought in", () => {
    const full = aRoom({ guests: [ben], most: 2, admitted: 2 });
    lookAtRoom(full);
    const told = aRoom({ guests: [ben], most: 2, admitted: 2 }, { roster: people(1) });
    lookAtRoom(told);

    expect(linesOf(full)).toContain("tellParent busy");
    expect(linesOf(told)).toEqual(["invite user", "startTimer connected 15 s"]);
  });

  it("stops words that the invitation would play again", () => {
    const playing = { type: "connecting", operation: "prompt-1" } as const;
    const turn = aRoom(
      { guests: [ben], admitted: 1 },
      { activity: playing, timers: { noInput: 2 }, generation: 2 },
    );
    lookAtRoom(turn);

    expect(linesOf(turn)).toEqual([
      "cancelMediaProcessing",
      "invite user",
      "startTimer connected 15 s",
    ]);
    expect(turn.state.timers).toMatchObject({ noInput: 0 });
  });

  it.each([
    [0, ["startTimer leg 60 s"]],
    [1, ["startTimer noInput 2 s"]],
    [2, []],
  ])("does, with %d people in it, %j", (count, expected) => {
    const turn = aRoom({}, { roster: people(count) });
    lookAtRoom(turn);

    expect(linesOf(turn)).toEqual(expected);
  });

  it("starts no wait anew that runs", () => {
    const empty = aRoom({}, { roster: people(0), timers: { leg: 3 } });
    lookAtRoom(empty);
    const alone = aRoom({}, { roster: people(1), timers: { noInput: 3 } });
    lookAtRoom(alone);

    expect([...empty.actions, ...alone.actions]).toEqual([]);
  });

  it("does nothing before it has opened", () => {
    const turn = aRoom({ guests: [ben] }, { activity: { type: "establishing", looks: 0 } });
    lookAtRoom(turn);

    expect(turn.actions).toEqual([]);
  });

  it("says to somebody who is alone that others may come, in its own words or in ours", () => {
    const say = (alone: string | undefined, count: number) => {
      const node = flow(alone).nodes["meet"] as NodeOf<"conference">;
      const turn = aRoom({}, { roster: people(count) });
      saySomebodyIsAlone(turn, node);
      return linesOf(turn).filter((line) => line.startsWith("playPrompt"));
    };

    expect(say("Wait.", 1)).toEqual(['playPrompt "Wait."']);
    expect(say(undefined, 1)).toEqual([expect.stringContaining("Nobody else is here yet.")]);
    expect(say("Wait.", 2)).toEqual([]);
  });

  // Of an unknown outcome the guest's own call knows more.
  it.each<[OperationOutcome, number, readonly string[]]>([
    ["completed", 1, ["tellParent taken", "startTimer noInput 2 s"]],
    ["failed", 0, ["tellParent ended", "startTimer leg 60 s"]],
    ["unknown", 0, ["startTimer leg 60 s"]],
  ])("whose guest's invitation is %s has let in %d", (outcome, admitted, lines) => {
    const turn = aRoom({ guests: [{ ...ben, invite: "invite-1" }] });
    const event = { type: "inviteEnded", id: "e", callId: "call-1", at: turnAt, outcome } as const;
    noteInvited(turn, { ...event, operation: "invite-1" });

    expect(turn.state.room).toEqual({ key: "board", guests: [], admitted });
    expect(linesOf(turn)).toEqual(lines);
  });

  it("waits for the end of an invitation for a while only, then for nobody whom it invited", () => {
    const turn = aRoom({ guests: [ben] });
    lookAtRoom(turn);
    expect(linesOf(turn)).toEqual(["invite user", "startTimer connected 15 s"]);
    turn.actions.length = 0;
    forgetInvited(turn);

    expect(turn.state.room?.guests).toEqual([]);
    expect(linesOf(turn)).toEqual(["startTimer leg 60 s"]);
  });

  it("does not forget who has come meanwhile", () => {
    const turn = aRoom({ guests: [{ ...ben, invite: "invite-1" }, eva] });
    forgetInvited(turn);

    expect(linesOf(turn)).toEqual(["invite phone:***012", "startTimer connected 15 s"]);
  });

  it("takes the end of an invitation that it does not know for nothing", () => {
    const turn = aRoom({ guests: [{ ...ben, invite: "invite-1" }] });
    const event = { type: "inviteEnded", id: "e", callId: "call-1", at: turnAt } as const;
    noteInvited(turn, { ...event, operation: "invite-0", outcome: "completed" });

    expect(turn.state.room?.guests).toEqual([{ ...ben, invite: "invite-1" }]);
    expect(turn.actions).toEqual([]);
  });
});
