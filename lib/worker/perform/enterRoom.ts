import { omitUndefined } from "../../flow/omitUndefined";
import type { CallFact } from "../../ivr/call/callEvent";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { ActionOf, Work } from "./work";

/** Lets a room of the bindings know that the caller wants in. Where that fails, the call goes on as if the room had been closed. */
export async function enterRoom(
  { ports, log, context, event }: Work,
  { operation, room: key, flow, step }: ActionOf<"enterRoom">,
): Promise<CallFact | void> {
  const { state, plan } = context;
  const { callId } = event;
  const refused: CallFact = { type: "legChanged", operation, outcome: "ended" };
  const room = ownEntry(plan.bindings.rooms, key);
  if (room === undefined) {
    log.error("roomNotBound", { callId, room: key });
    return refused;
  }
  const { meetingId, passcode, most } = room;
  const told = await ports.enterRoom({
    guest: { callId, operation, party: state.caller },
    room: { key, ...omitUndefined({ most }) },
    meeting: { joinMeetingId: meetingId.replaceAll(" ", ""), ...omitUndefined({ passcode }) },
    pinned: plan.pinned,
    flow,
    step,
    dialled: state.dialled,
    ...omitUndefined({ tenantId: state.tenantId, instanceId: state.instanceId }),
  });
  return told === "refused" ? refused : undefined;
}
