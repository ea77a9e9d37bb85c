/** The service's way of saying no: an AMQP error condition, its words, and the status of a management answer. */
export type Refusal = Error & Readonly<{ condition: string; status: number }>;

/** True for a refusal made here, false for a defect of the broker. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "condition" in error && "status" in error;
}

function refuse(condition: string, status: number, description: string): Refusal {
  return Object.assign(new Error(description), { condition, status });
}

/**
 * Everything the broker refuses, with the conditions the client turns into its error codes: see
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-troubleshoot.
 */
export const refusals = {
  messageLockLost: () =>
    refuse(
      "com.microsoft:message-lock-lost",
      410,
      "The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.",
    ),
  sessionLockLost: () =>
    refuse(
      "com.microsoft:session-lock-lost",
      410,
      "The session lock was lost. Request a new session receiver.",
    ),
  sessionCannotBeLocked: (sessionId: string) =>
    refuse(
      "com.microsoft:session-cannot-be-locked",
      409,
      `The requested session '${sessionId}' cannot be accepted. It may be locked by another receiver.`,
    ),
  noSessionInTime: () =>
    refuse(
      "com.microsoft:timeout",
      408,
      "The operation did not complete within the allotted time: there are no sessions with available messages that can be locked.",
    ),
  messageNotFound: () =>
    refuse(
      "com.microsoft:message-not-found",
      404,
      "The message with the given sequence number was not found.",
    ),
  messageTooLarge: () =>
    refuse(
      "amqp:link:message-size-exceeded",
      413,
      "The message exceeds the largest size a queue accepts.",
    ),
  sessionIdMissing: (queueName: string) =>
    refuse(
      "amqp:not-allowed",
      400,
      `The SessionId was not set on a message, and it cannot be sent to the entity '${queueName}'. Entities that have session support enabled can only receive messages that have the SessionId set to a valid value.`,
    ),
  sessionRequired: (queueName: string) =>
    refuse(
      "amqp:not-allowed",
      400,
      `It is not possible for an entity that requires sessions to create a non-sessionful message receiver: '${queueName}'.`,
    ),
  sessionNotSupported: (queueName: string) =>
    refuse(
      "amqp:not-allowed",
      400,
      `A sessionful message receiver cannot be created on an entity that does not require sessions: '${queueName}'.`,
    ),
  entityNotFound: (address: string) =>
    refuse("amqp:not-found", 404, `The messaging entity '${address}' could not be found.`),
  operationUnknown: (operation: string) =>
    refuse("amqp:not-implemented", 501, `The operation '${operation}' is not implemented.`),
  requestMalformed: (field: string) =>
    refuse("amqp:decode-error", 400, `The request's field '${field}' is missing or malformed.`),
} as const;
