import { enterRoom } from "../../../lib/worker/perform/enterRoom";
import { aWork } from "../../support/aWork";

const bindings = {
  schema: "bindings/v1",
  rooms: { board: { name: "Board", meetingId: "234 567 890 12", passcode: "Ab1", most: 5 } },
} as const;
const wanted = {
  type: "enterRoom",
  operation: "room-4",
  room: "board",
  flow: "main",
  step: "meet",
} as const;
const refused = { type: "legChanged", operation: "room-4", outcome: "ended" };

describe("enterRoom", () => {
  it("asks by the meeting that the bindings name, in the name of the caller", async () => {
    const asked: unknown[] = [];
    const { work } = aWork({
      bindings,
      ports: {
        enterRoom: async (request) => {
          asked.push(request);
          return "asked";
        },
      },
    });
    expect(await enterRoom(work, wanted)).toBeUndefined();
    expect(asked).toMatchObject([
      {
        guest: { callId: "call-1", operation: "room-4", party: work.context.state.caller },
        room: { key: "board", most: 5 },
        meeting: { joinMeetingId: "23456789012", passcode: "Ab1" },
        flow: "main",
        step: "meet",
      },
    ]);
  });

  it("tells the call where the room cannot be asked", async () => {
    const { work } = aWork({ bindings, ports: { enterRoom: async () => "refused" } });
    expect(await enterRoom(work, wanted)).toEqual(refused);
  });

  it("tells the call, and the log, of a room that is not bound", async () => {
    const { work, lines } = aWork({ bindings });
    expect(await enterRoom(work, { ...wanted, room: "constructor" })).toEqual(refused);
    expect(lines).toEqual([
      { level: "error", event: "roomNotBound", fields: { callId: "call-1", room: "constructor" } },
    ]);
  });
});
