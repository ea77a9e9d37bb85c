import { eventLine } from "../../lib/ivr/lines/eventLine";
import { maskText } from "../../lib/ivr/lines/maskText";
import type { ChannelMessage } from "../../lib/worker/ports";
import type { DeadLetter } from "./deadLetter";
import { readContent } from "./readContent";

/** A dead letter as anybody may see it: no phone numbers, keys, tokens or words of callers. */
type DeadLetterFacts = Readonly<{
  sequenceNumber: string;
  /** What happened, such as `terminated callerHungUp`. */
  event: string;
  callId?: string;
  sessionId: string;
  messageId: string;
  reason: string;
  description: string;
  deliveryCount: number;
  enqueuedAt: string;
}>;

/** What can be said of a dead letter. Pure. */
export function describeDeadLetter(letter: DeadLetter): DeadLetterFacts {
  const { sequenceNumber, sessionId, messageId, deliveryCount, enqueuedAt } = letter;
  return {
    sequenceNumber,
    ...contentOf(letter),
    sessionId: maskText(sessionId),
    messageId: maskText(messageId),
    reason: maskText(letter.reason),
    description: maskText(letter.description),
    deliveryCount,
    enqueuedAt,
  };
}

function contentOf({ body }: DeadLetter): Pick<DeadLetterFacts, "event" | "callId"> {
  const content = readContent(body);
  if (content === undefined) return { event: "unreadable" };
  if ("event" in content) {
    const { event } = content;
    return { event: eventLine(event, { hideKeys: true }), callId: event.callId };
  }
  if ("campaign" in content) {
    const { key, ended } = content.campaign;
    const about = ended === undefined ? "a look" : `recipient ${ended.recipient}, ${ended.end}`;
    return { event: `campaign ${key}: ${about}` };
  }
  if ("recording" in content) {
    const { details, attempt } = content.recording;
    return {
      event: `recording for ${details.mailbox}, attempt ${attempt}`,
      callId: details.callId,
    };
  }
  if ("words" in content) {
    const { mailbox, attempt, callId } = content.words;
    return { event: `words of a message for ${mailbox}, attempt ${attempt}`, callId };
  }
  const { channel, attempt, callId } = content.channelMessage;
  const about = sayAbout(content.channelMessage);
  return { event: `channel message to ${channel}${about}, attempt ${attempt}`, callId };
}

function sayAbout({ left, callback }: ChannelMessage): string {
  if (left !== undefined) return ` about a message for ${left.mailbox}`;
  if (callback === undefined) return "";
  return ` about a callback for ${callback.callbackQueue ?? "a queue of before it was named"}`;
}
