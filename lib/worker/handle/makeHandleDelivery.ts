import { causeOf, reasonAndCause } from "../../causeOf";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { Beginning } from "../../ivr/events/noteBeginning";
import { findErrorCode, IvrError, isRetryable } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { Log } from "../../log";
import type { AnswerAhead } from "./makeAnswerAhead";
import type { HandleCallEvent } from "./makeHandleCallEvent";
import type { HandleChannelMessage } from "./makeHandleChannelMessage";
import type { HandleRecording } from "./makeHandleRecording";
import type { HandleWords } from "../words/makeHandleWords";
import type { HelpCaller } from "./makeHelpCaller";
import { toQueueTime, type QueueClock } from "../makeQueueClock";
import type { RescueCall } from "./makeRescueCall";
import { makeDeliveryMemory } from "./makeDeliveryMemory";
import type { HandleCampaign, QueuedMessage, WorkerPorts } from "../ports";
import type { TurnAway } from "./makeTurnAway";
import { toNextRescue } from "./toRescueId";
import { tryPatiently, type Patience } from "../tryPatiently";
import { withinTime } from "../withinTime";

/** One delivery of a message, in the queue's words. */
export type Delivery = Readonly<{
  /** The id of its call, or the name that a channel message or a recording has for its own. */
  session: string;
  messageId: string;
  deliveryCount: number;
  /** ISO instant at which the queue took it, by the queue's clock; absent where the host does not say. */
  enqueuedAt?: string | undefined;
  /** Another failure makes a dead letter of it. */
  isLast: boolean;
}>;

/** Takes a message; `read` says what is in it. Rejects to have it delivered again, and after the last delivery kept as a dead letter. */
export type HandleDelivery = (delivery: Delivery, read: () => QueuedMessage) => Promise<void>;

/** What a delivery may need. */
export type DeliveryPorts = Pick<WorkerPorts, "scheduleCallEvent" | "sleep" | "now"> &
  Readonly<{
    handleCallEvent: HandleCallEvent;
    handleChannelMessage: HandleChannelMessage;
    handleRecording: HandleRecording;
    handleCampaign: HandleCampaign;
    handleWords: HandleWords;
    rescueCall: RescueCall;
    helpCaller: HelpCaller;
    answerAhead: AnswerAhead;
    turnAway: TurnAway;
    queueClock: QueueClock;
    log: Log;
  }>;

/** Order is kept by waiting inside the session's lock, which the host renews: a copy for later would come behind what follows. */
const patience: Patience = { waitsInMs: [1000, 2000, 4000, 8000, 15_000], budgetInMs: 90_000 };
/** What wakes a call may find the queue away, and a timer due meanwhile: each wait is the caller's silence. */
const waitsAwakeInMs = [...Array.from({ length: 10 }, () => 500), ...patience.waitsInMs];
/** A ringing caller is gone after 15 s: https://learn.microsoft.com/graph/api/call-answer */
const whileRinging: Patience = { ...patience, waitsInMs: [1000, 1000, 1000, 1000, 2000] };
const turningAway: Patience = { ...whileRinging, budgetInMs: 15_000 };
/** Longer than any turn takes, with all its look-ups and Graph's own time-outs: this one hangs. */
const longestTryInMs = 60_000;
/** So many deliveries that ended without a word, and the next would end so, too. */
const silentDeliveries = 2;
/** An hour of rescues, each as long as the patience of one delivery: no call is helped any more after that. */
const mostRescues = 40;

/** Makes the taking of messages: what may pass is waited out, and whose call cannot go on is rescued before the message is given up. */
export function makeHandleDelivery(ports: DeliveryPorts): HandleDelivery {
  const memory = makeDeliveryMemory();
  return async (delivery, read) => {
    const { messageId, deliveryCount, enqueuedAt } = delivery;
    const message = tryToRead(() => toQueueTime(read(), enqueuedAt));
    if (enqueuedAt !== undefined && deliveryCount === 1) {
      ports.queueClock.noteEnqueued(enqueuedAt);
    }
    const { failures, timedOut } = memory.recall(messageId);
    const isHopeless = timedOut || deliveryCount - 1 - failures >= silentDeliveries;
    const callId = callToRescue(delivery, message);
    if (isHopeless) await help(ports, message, { callId, messageId });
    try {
      await take(ports, delivery, { message, isHopeless });
      memory.forget(messageId);
    } catch (error) {
      report(ports, delivery, error);
      memory.note(messageId, error);
      if (await isPassedOn(ports, message, error)) return;
      if (delivery.isLast && !isHopeless) await help(ports, message, { callId, messageId });
      throw error;
    }
  };
}

type Readable = QueuedMessage | Readonly<{ unreadable: unknown }>;

function tryToRead(read: () => QueuedMessage): Readable {
  try {
    return read();
  } catch (unreadable) {
    return { unreadable };
  }
}

async function take(
  ports: DeliveryPorts,
  delivery: Delivery,
  { message, isHopeless }: Readonly<{ message: Readable; isHopeless: boolean }>,
): Promise<void> {
  if ("unreadable" in message) throw message.unreadable;
  const waiting = patiently(ports, delivery);
  if ("channelMessage" in message) {
    return tryPatiently(ports, () => ports.handleChannelMessage(message.channelMessage), waiting);
  }
  if ("campaign" in message) {
    return tryPatiently(ports, () => ports.handleCampaign(message.campaign), waiting);
  }
  if ("recording" in message) {
    return tryPatiently(ports, () => ports.handleRecording(message.recording), waiting);
  }
  if ("words" in message) {
    return tryPatiently(ports, () => ports.handleWords(message.words), waiting);
  }
  const { event } = message;
  if (isRescue(event)) {
    const help = () => bounded(ports, delivery, ports.helpCaller(event, { isHopeless }));
    return tryPatiently(ports, help, waiting);
  }
  if (isHopeless && !isIrreplaceable(event)) throw givenUp(delivery);
  return takeEvent(ports, delivery, { event, isAnswered: isHopeless });
}

function takeEvent(
  ports: DeliveryPorts,
  delivery: Delivery,
  { event, isAnswered }: Readonly<{ event: CallEvent; isAnswered: boolean }>,
): Promise<void> {
  const ahead = { isAnswered };
  const attempt = () =>
    bounded(ports, delivery, ports.handleCallEvent(event, { isAnswered: ahead.isAnswered }));
  const usual = patiently(ports, delivery);
  if (event.type === "timerFired")
    return tryPatiently(ports, attempt, { ...usual, waitsInMs: waitsAwakeInMs });
  if (event.type !== "callIncoming") return tryPatiently(ports, attempt, usual);
  const began = Date.parse(ports.now());
  return tryPatiently(ports, attempt, {
    ...whileRinging,
    onFailure: async (error, waitInMs) => {
      await usual.onFailure?.(error, waitInMs);
      if (ahead.isAnswered) return;
      const rangForInMs = Date.parse(ports.now()) - began;
      const isLate = delivery.deliveryCount > 1;
      ahead.isAnswered = await ports.answerAhead(event, { error, rangForInMs, isLate });
    },
  });
}

function patiently({ log }: DeliveryPorts, { session, messageId }: Delivery): Patience {
  return {
    ...patience,
    onFailure: async (error, waitInMs) =>
      log.warn("messageWaits", {
        session,
        messageId,
        waitInMs,
        ...omitUndefined({ code: findErrorCode(error) }),
      }),
  };
}

function bounded<Answer>(
  ports: DeliveryPorts,
  delivery: Delivery,
  work: Promise<Answer>,
): Promise<Answer> {
  return withinTime(
    ports.sleep,
    longestTryInMs,
    work,
    () =>
      new IvrError(
        "MESSAGE_TIMED_OUT",
        `Message ${delivery.messageId} was not handled within ${longestTryInMs / 1000} s. Something that it asks for never answers.`,
      ),
  );
}

/** What would be lost for good if it were not taken: a message somebody left, a call's beginning and its end. */
function isIrreplaceable({ type }: CallEvent): boolean {
  return (
    type === "recordingCompleted" ||
    type === "callTerminated" ||
    type === "callIncoming" ||
    type === "callCreated"
  );
}

type Rescue = Extract<CallEvent, { type: "stepFailed" }>;

function isRescue(event: CallEvent): event is Rescue {
  return event.type === "stepFailed";
}

function givenUp({ messageId, deliveryCount }: Delivery): IvrError {
  return new IvrError(
    "MESSAGE_GIVEN_UP",
    `Message ${messageId} is not tried again at its delivery ${deliveryCount}: those before hung or ended without a word. Its caller is helped on; look at it among the dead letters.`,
  );
}

/** Sessions of campaigns, channel messages, recordings and their words begin so; all others bear the id of their call. */
const ownSession = /^(?:campaign|channelMessage|recording|words):/;

/** The call that a failed message belongs to; undefined where no caller waits, or where the message is a rescue itself. */
function callToRescue({ session }: Delivery, message: Readable): string | undefined {
  if ("event" in message) return isRescue(message.event) ? undefined : message.event.callId;
  return "unreadable" in message && !ownSession.test(session) ? session : undefined;
}

/** Never rejects: what could not be done in all the time there was is logged, and the message is kept. */
async function help(
  ports: DeliveryPorts,
  message: Readable,
  { callId, messageId }: Readonly<{ callId: string | undefined; messageId: string }>,
): Promise<void> {
  if (callId === undefined) return;
  try {
    const beginning = "event" in message ? asBeginning(message.event) : undefined;
    if (beginning !== undefined) {
      await tryPatiently(ports, () => ports.turnAway(beginning), turningAway);
    }
    await tryPatiently(ports, () => ports.rescueCall(callId, messageId, beginning), patience);
  } catch (error) {
    ports.log.error("rescueFailed", {
      callId,
      messageId,
      ...reasonAndCause(error),
    });
  }
}

function asBeginning(event: CallEvent): Beginning | undefined {
  return event.type === "callIncoming" || event.type === "callCreated" ? event : undefined;
}

/** A rescue that an outage outlasts goes on as the next one: true when the queue took it. */
async function isPassedOn(
  ports: DeliveryPorts,
  message: Readable,
  error: unknown,
): Promise<boolean> {
  if (!("event" in message) || !isRescue(message.event) || !isRetryable(error)) return false;
  const next = toNextRescue(message.event.id);
  if (next === undefined || next.count >= mostRescues) return false;
  const at = ports.queueClock.now();
  try {
    await ports.scheduleCallEvent({ ...message.event, id: next.id, at }, at);
    return true;
  } catch {
    // Then this very message comes again.
    return false;
  }
}

function report(ports: DeliveryPorts, delivery: Delivery, error: unknown): void {
  ports.log.error("messageFailed", {
    session: delivery.session,
    messageId: delivery.messageId,
    deliveryCount: delivery.deliveryCount,
    reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    ...causeOf(error),
    ...omitUndefined({ code: findErrorCode(error) }),
  });
}
