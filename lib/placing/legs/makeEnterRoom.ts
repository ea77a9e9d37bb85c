import { reasonAndCause } from "../../causeOf";
import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import { addDays } from "../../flow/time/addDays";
import type { Log } from "../../log";
import type { EnterRoom, RoomRequest, Sleep } from "../../worker/ports";
import { hashRequest } from "../hashRequest";
import { nameAttempt } from "../nameAttempt";
import type { OutboundAttempt } from "../ports";
import { dial, type DialPorts } from "./dial";

/** How long the lobby may keep us while a caller waits. */
const lobbyInSeconds = 45;
/** A room that is opened and left more often on one day is not opened again. */
const mostOpenings = 500;
/** While another worker opens the room, its call is not known yet. */
const lookAgainInMs = 500;
const mostLooks = 12;

type Ports = DialPorts &
  Readonly<{ hasEnded: (callId: string) => Promise<boolean>; sleep: Sleep; log: Log }>;

/**
 * Makes the way into rooms. A room is a meeting, and one call of ours is in it: Graph takes no second. The attempts to open it are
 * named by room, day and number, so whoever notes the first one of them that is not over is the one who opens it.
 */
export function makeEnterRoom(ports: Ports): EnterRoom {
  return async (request) => {
    const { guest } = request;
    try {
      const callId = await findOpenRoom(ports, request);
      await ports.sendCallEvents([
        {
          id: `guest-${nameAttempt(`${guest.callId} ${guest.operation}`)}`,
          callId,
          at: ports.now(),
          type: "guestCame",
          guest,
        },
      ]);
      return "asked";
    } catch (error) {
      const { callId } = guest;
      ports.log.warn("roomNotEntered", {
        ...(error instanceof IvrError ? error.details : {}),
        callId,
        room: request.room.key,
        ...reasonAndCause(error),
      });
      return "refused";
    }
  };
}

/** The call that keeps the room open; it is placed where there is none. */
async function findOpenRoom(ports: Ports, request: RoomRequest): Promise<string> {
  const today = ports.now().slice(0, 10);
  if ((await ports.attempts.loadAttempt(nameRoom(request, today, 1))) === undefined) {
    const left = await findLive(ports, request, addDays(today, -1));
    if (left !== undefined) return left;
  }
  for (let number = 1; number <= mostOpenings; number++) {
    const attempt = toAttempt(request, nameRoom(request, today, number), ports.now());
    const known = await ports.attempts.loadAttempt(attempt.attemptId);
    const callId =
      known === undefined ? await open(ports, request, attempt) : await findCall(ports, known);
    if (callId !== undefined) return callId;
  }
  throw new IvrError(
    "OUTBOUND_CALL_INVALID",
    `The room ${request.room.key} was opened and left ${mostOpenings} times today: it is not opened again before tomorrow.`,
  );
}

/** A room of the day before that is still open. */
async function findLive(
  ports: Ports,
  request: RoomRequest,
  day: string,
): Promise<string | undefined> {
  for (let number = 1; number <= mostOpenings; number++) {
    const known = await ports.attempts.loadAttempt(nameRoom(request, day, number));
    if (known === undefined) return undefined;
    const callId = await findCall(ports, known);
    if (callId !== undefined) return callId;
  }
  return undefined;
}

/** The call of an attempt, as soon as it is known; undefined when it is over or never came about. */
async function findCall(ports: Ports, known: OutboundAttempt): Promise<string | undefined> {
  let attempt: OutboundAttempt | undefined = known;
  for (let look = 0; look < mostLooks; look++) {
    if (attempt === undefined || attempt.isWithdrawn === true) return undefined;
    const { callId } = attempt;
    if (callId !== undefined) {
      const isNew = Date.parse(ports.now()) - Date.parse(attempt.requestedAt) < 60_000;
      // Its worker may not have heard of it yet.
      return !isNew && (await ports.hasEnded(callId)) ? undefined : callId;
    }
    await ports.sleep(lookAgainInMs);
    attempt = await ports.attempts.loadAttempt(known.attemptId);
  }
  return undefined;
}

/** Opens the room; undefined where somebody else has noted that first, and is about to. */
async function open(
  ports: Ports,
  { meeting, tenantId, instanceId }: RoomRequest,
  attempt: OutboundAttempt,
): Promise<string | undefined> {
  const { attemptId } = attempt;
  if (await ports.attempts.insertAttempt(attempt)) {
    const { callId } = await dial(ports, attempt, {
      attemptId,
      target: { kind: "joinMeetingId", ...meeting },
      // Only a call that runs over an instance can bring somebody in by their phone number.
      ...(instanceId === undefined ? {} : { source: { applicationInstanceId: instanceId } }),
      ...omitUndefined({ tenantId }),
    });
    if (callId !== undefined) return callId;
  }
  const known = await ports.attempts.loadAttempt(attemptId);
  return known && findCall(ports, known);
}

function nameRoom({ room, meeting }: RoomRequest, day: string, number: number): string {
  return nameAttempt(`room ${room.key} ${meeting.joinMeetingId} ${day} ${number}`);
}

/** Of its first guest no more is noted than their call: they may leave before others. */
function toAttempt(request: RoomRequest, attemptId: string, requestedAt: string): OutboundAttempt {
  const { guest, room, pinned, flow, step, dialled, tenantId, meeting } = request;
  return {
    attemptId,
    bodyHash: hashRequest({ room, meeting }),
    requestedAt,
    beginning: {
      type: "callCreated",
      target: { kind: "unknown" },
      dialled: [dialled],
      joins: "meeting",
      waitInSeconds: lobbyInSeconds,
      leg: {
        parent: { callId: guest.callId, operation: guest.operation },
        pinned,
        flow,
        step,
        caller: { kind: "unknown" },
        room,
      },
      ...omitUndefined({ tenantId }),
    },
  };
}
