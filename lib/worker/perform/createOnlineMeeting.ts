import { reasonAndCause } from "../../causeOf";
import { IvrError } from "../../errors";
import { epochMs } from "../../flow/time/epochMs";
import type { CallFact } from "../../ivr/call/callEvent";
import { ownEntry } from "../../ivr/call/ownEntry";
import { playMeanwhile } from "./playMeanwhile";
import type { ActionOf, Work } from "./work";

/**
 * Makes an online meeting for an organizer of the bindings. Whatever goes wrong is an answer, because a caller waits; it is
 * not tried again, for Graph may have made one all the same.
 */
export async function createOnlineMeeting(
  work: Work,
  action: ActionOf<"createOnlineMeeting">,
): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const { operation, organizer: key, subject, startsAt, minutes } = action;
  const { callId } = event;
  const failed: CallFact = { type: "onlineMeetingCreated", operation };
  const organizer = ownEntry(context.plan.bindings.organizers, key);
  if (organizer === undefined) {
    log.error("organizerNotBound", { callId, organizer: key });
    return failed;
  }
  const wanted = {
    organizer: organizer.userId,
    ...(subject === undefined ? {} : { subject }),
    startDateTime: startsAt,
    endDateTime: new Date(epochMs(startsAt) + minutes * 60_000).toISOString(),
  };
  try {
    const meeting = await playMeanwhile(work, action, () =>
      ports.createOnlineMeeting(context.state.tenantId, wanted),
    );
    return { ...failed, meeting };
  } catch (error) {
    const details = error instanceof IvrError ? error.details : {};
    log.warn("meetingNotCreated", { ...details, callId, ...reasonAndCause(error) });
    return failed;
  }
}
