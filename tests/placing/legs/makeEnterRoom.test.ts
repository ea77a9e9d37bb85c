import { IvrError } from "../../../lib/errors";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import type { CreateCall } from "../../../lib/graph/actions/createCall";
import { makeEnterRoom } from "../../../lib/placing/legs/makeEnterRoom";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { aLog } from "../../support/aLog";

const request = {
  guest: { callId: "guest-1", operation: "room-4", party: { kind: "user", id: "user-1" } },
  room: { key: "board", most: 5 },
  meeting: { joinMeetingId: "23456789012", passcode: "Ab1" },
  pinned: { entry: "main", versions: { main: 3 } },
  flow: "main",
  step: "meet",
  dialled: "+15550100",
} as const;
const another = { ...request, guest: { ...request.guest, callId: "guest-2" } };

/** Rooms over storage in memory; calls are `call-1` and on, in the order in which they are placed. */
function aWay(create?: CreateCall) {
  let now = "2026-11-29T09:00:00.000Z";
  const created: Parameters<CreateCall>[0][] = [];
  const sent: CallEvent[] = [];
  const over = new Set<string>();
  const { log, entries } = aLog();
  const { outboundAttempts } = makeMemoryStorage({ now: () => now });
  const enterRoom = makeEnterRoom({
    createCall: async (call) => {
      created.push(call);
      return create === undefined ? { callId: `call-${created.length}` } : create(call);
    },
    hangUp: () => Promise.resolve(),
    sendCallEvents: async (events) => void sent.push(...events),
    attempts: outboundAttempts,
    hasEnded: async (callId) => over.has(callId),
    sleep: () => Promise.resolve(),
    now: () => now,
    log,
  });
  return {
    enterRoom,
    created,
    over,
    entries,
    guests: () =>
      sent.flatMap((event) =>
        event.type === "guestCame" ? [`${event.guest.callId} to ${event.callId}`] : [],
      ),
    beginnings: () => sent.filter(({ type }) => type === "callCreated"),
    later: (instant: string) => {
      now = instant;
    },
  };
}

describe("the way into a room", () => {
  it("opens it for the first guest by joining its meeting, and notes nothing of them", async () => {
    const way = aWay();
    expect(await way.enterRoom(request)).toBe("asked");
    expect(way.created).toMatchObject([
      { target: { kind: "joinMeetingId", joinMeetingId: "23456789012", passcode: "Ab1" } },
    ]);
    expect(way.beginnings()).toMatchObject([
      {
        callId: "call-1",
        joins: "meeting",
        waitInSeconds: 45,
        leg: { flow: "main", step: "meet", caller: { kind: "unknown" }, room: { key: "board" } },
      },
    ]);
    expect(JSON.stringify(way.beginnings())).not.toContain("user-1");
    expect(way.guests()).toEqual(["guest-1 to call-1"]);
  });

  it("leads everybody into the same room, whoever comes first or again", async () => {
    const way = aWay();
    await Promise.all([way.enterRoom(request), way.enterRoom(another)]);
    way.later("2026-11-29T09:30:00.000Z");
    await way.enterRoom(request);
    expect(way.created).toHaveLength(1);
    expect(way.guests().toSorted()).toEqual([
      "guest-1 to call-1",
      "guest-1 to call-1",
      "guest-2 to call-1",
    ]);
  });

  it("opens it anew once it was left, and finds it open after midnight", async () => {
    const way = aWay();
    await way.enterRoom(request);
    way.over.add("call-1");
    way.later("2026-11-29T23:50:00.000Z");
    await way.enterRoom(another);
    way.later("2026-11-30T00:10:00.000Z");
    await way.enterRoom(request);
    expect(way.guests()).toEqual(["guest-1 to call-1", "guest-2 to call-2", "guest-1 to call-2"]);
    way.over.add("call-2");
    way.later("2026-11-30T01:00:00.000Z");
    await way.enterRoom(another);
    expect(way.guests().at(-1)).toBe("guest-2 to call-3");
    expect(way.created).toHaveLength(3);
  });

  it("says that it is closed where Graph refuses, and why in the log, and tries again for the next", async () => {
    let isAllowed = false;
    const way = aWay(async () => {
      if (!isAllowed) throw new IvrError("GRAPH_REFUSED", "No.", { details: { status: 403 } });
      return { callId: "call-9" };
    });
    expect(await way.enterRoom(request)).toBe("refused");
    expect(way.entries).toMatchObject([
      {
        level: "warn",
        event: "roomNotEntered",
        callId: "guest-1",
        room: "board",
        status: 403,
        reason: expect.stringContaining("Calls.JoinGroupCall") as unknown,
      },
    ]);
    isAllowed = true;
    expect(await way.enterRoom(another)).toBe("asked");
    expect(way.guests()).toEqual(["guest-2 to call-9"]);
  });

  it("goes on to another attempt where nobody hears which call the first one brought about", async () => {
    let count = 0;
    const way = aWay(async () => {
      count += 1;
      if (count > 1) return { callId: "call-2" };
      throw new IvrError("GRAPH_UNAVAILABLE", "Lost.", { details: { outcome: "unknown" } });
    });
    expect(await way.enterRoom(request)).toBe("asked");
    expect(way.guests()).toEqual(["guest-1 to call-2"]);
  });
});
