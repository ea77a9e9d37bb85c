import type { BrokerMessage, SessionLock } from "../model/brokerMessage";
import type { BrokerQueue } from "../model/brokerQueue";
import { refusals } from "../model/refusal";
import type { Settlement } from "../model/settle";
import { encodeMessage } from "./encodeMessage";
import { largestMessage } from "./largestMessage";
import { toUuid } from "./lockTokens";
import type { ManagementAnswer, ManagementRequest } from "./managementRequest";
import { parseMessage } from "./parseMessage";
import { rhea } from "./rheaInternals";

const { types } = rhea;

type Operation = (request: ManagementRequest, brokerQueue: BrokerQueue) => ManagementAnswer;

/**
 * What a client may ask of a queue's $management node: see
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-request-response.
 */
export const managementOperations: Readonly<Record<string, Operation | undefined>> = {
  "com.microsoft:renew-lock": (request, brokerQueue) => {
    const ends = request.lockTokens().map(brokerQueue.renewMessageLock);
    return { body: { expirations: types.wrap_array(ends, typecodes.timestamp) } };
  },

  "com.microsoft:renew-session-lock": (request, brokerQueue) => {
    const end = brokerQueue.renewSessionLock(requireSession(request, brokerQueue));
    return { body: { expiration: types.wrap_timestamp(end) } };
  },

  "com.microsoft:get-session-state": (request, brokerQueue) => {
    const state = brokerQueue.getSessionState(requireSession(request, brokerQueue));
    return { body: { "session-state": state ?? null } };
  },

  "com.microsoft:set-session-state": (request, brokerQueue) => {
    const lock = requireSession(request, brokerQueue);
    brokerQueue.setSessionState(lock, request.bytes("session-state"));
    return {};
  },

  "com.microsoft:schedule-message": (request, brokerQueue) => {
    const encoded = request.messages();
    if (encoded.some(({ length }) => length > largestMessage)) throw refusals.messageTooLarge();
    const numbers = brokerQueue.enqueue(encoded.map(parseMessage));
    return { body: { "sequence-numbers": types.wrap_array(numbers, typecodes.long) } };
  },

  "com.microsoft:cancel-scheduled-message": (request, brokerQueue) => {
    brokerQueue.cancelScheduled(request.sequenceNumbers());
    return {};
  },

  "com.microsoft:peek-message": (request, brokerQueue) => {
    const messages = brokerQueue.peek(
      request.number("from-sequence-number"),
      request.number("message-count"),
      request.text("session-id"),
    );
    if (messages.length === 0) return { isEmpty: true };
    return { body: { messages: messages.map((message) => ({ message: encodeMessage(message) })) } };
  },

  "com.microsoft:receive-by-sequence-number": (request, brokerQueue) => {
    const session = findSession(request, brokerQueue);
    const deletes = request.number("receiver-settle-mode") === 0;
    const receive = deletes ? brokerQueue.receiveAndDeleteDeferred : brokerQueue.receiveDeferred;
    const messages = receive(request.sequenceNumbers(), session);
    return { body: { messages: messages.map(toReceived) } };
  },

  "com.microsoft:update-disposition": (request, brokerQueue) => {
    findSession(request, brokerQueue);
    const settlement = toSettlement(request);
    for (const lockToken of request.lockTokens()) brokerQueue.settle(lockToken, settlement);
    return {};
  },
};

const typecodes = { long: 0x81, timestamp: 0x83 } as const;

function requireSession(request: ManagementRequest, brokerQueue: BrokerQueue): SessionLock {
  const session = findSession(request, brokerQueue);
  if (!session) throw refusals.requestMalformed("session-id");
  return session;
}

// The session a request names, which the asking link must hold; undefined when it names none.
function findSession(
  request: ManagementRequest,
  brokerQueue: BrokerQueue,
): SessionLock | undefined {
  const sessionId = request.text("session-id");
  if (sessionId === undefined || !brokerQueue.settings.requiresSession) return undefined;
  const lock = brokerQueue.sessionLock(sessionId);
  const { associatedLinkName } = request;
  if (associatedLinkName !== undefined && associatedLinkName !== lock.holder) {
    throw refusals.sessionLockLost();
  }
  return lock;
}

function toReceived(message: BrokerMessage) {
  const encoded = { message: encodeMessage(message) };
  return message.lock
    ? { ...encoded, "lock-token": types.wrap_uuid(toUuid(message.lock.token)) }
    : encoded;
}

function toSettlement(request: ManagementRequest): Settlement {
  const properties = request.properties("properties-to-modify");
  switch (request.text("disposition-status")) {
    case "completed":
      return { outcome: "completed" };
    case "abandoned":
      return { outcome: "abandoned", properties };
    case "defered": // Spelt so by the protocol.
      return { outcome: "deferred", properties };
    case "suspended":
      return {
        outcome: "deadLettered",
        reason: request.text("deadletter-reason"),
        description: request.text("deadletter-description"),
        properties,
      };
    case undefined:
    default:
      throw refusals.requestMalformed("disposition-status");
  }
}
