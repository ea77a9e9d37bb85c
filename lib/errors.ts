/** Every way this app can fail, as a closed set: what an operator searches for and what a trigger maps. */
export type IvrErrorCode =
  | "CONFIG_INVALID"
  | "NOTIFICATION_TOKEN_INVALID"
  | "USER_TOKEN_INVALID"
  | "SIGNING_KEYS_UNAVAILABLE"
  | "NOTIFICATION_TOO_LARGE"
  | "NOTIFICATION_MALFORMED"
  | "CALL_EVENT_MALFORMED"
  | "MESSAGE_TIMED_OUT"
  | "MESSAGE_GIVEN_UP"
  | "QUEUE_UNAVAILABLE"
  | "DEAD_LETTER_NOT_FOUND"
  | "STORAGE_UNAVAILABLE"
  | "CALL_NOT_FOUND"
  | "ACTION_NOT_PROVIDED"
  | "MEETING_NOT_FOUND"
  | "FLOW_NOT_FOUND"
  | "FLOW_INVALID"
  | "FLOW_CONFLICT"
  | "FLOW_IN_USE"
  | "PLAN_INVALID"
  | "PLAN_NOT_FOUND"
  | "PLANNED_ALREADY"
  | "CANARY_INVALID"
  | "CANARY_RUNNING"
  | "CANARY_NOT_FOUND"
  | "SECOND_PERSON_NEEDED"
  | "CHANGED_MEANWHILE"
  | "IF_MATCH_MISSING"
  | "ENTRY_POINT_NOT_FOUND"
  | "BINDING_NOT_FOUND"
  | "PROMPT_NOT_FOUND"
  | "RECORDING_NOT_FOUND"
  | "CALLBACK_NOT_FOUND"
  | "OUTBOUND_CALL_INVALID"
  | "OUTBOUND_CALL_NOT_FOUND"
  | "IDEMPOTENCY_KEY_REUSED"
  | "CAMPAIGN_INVALID"
  | "CAMPAIGN_NOT_FOUND"
  | "CAMPAIGN_CONFLICT"
  | "PERMISSION_MISSING"
  | "PATH_INVALID"
  | "QUERY_INVALID"
  | "BODY_INVALID"
  | "BODY_NOT_JSON"
  | "BODY_TOO_LARGE"
  | "FUNCTION_KEY_NEEDED"
  | "AUDIO_UNUSABLE"
  | "SPEECH_UNAVAILABLE"
  | "SPEECH_SPENT"
  | "IVR_STATE_CONFLICT"
  | "IVR_STATE_UNREADABLE"
  | "GRAPH_UNAVAILABLE"
  | "GRAPH_THROTTLED"
  | "GRAPH_REFUSED"
  | "GRAPH_CALL_GONE";

/** What may be logged about an error: ids and counts, never phone numbers, names, tokens or audio addresses. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | undefined>>;

/** The one error class of this app: a code for machines, a sentence with the remedy for people. */
export class IvrError extends Error {
  readonly code: IvrErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: IvrErrorCode,
    message: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "IvrError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

const retryable: ReadonlySet<IvrErrorCode> = new Set([
  "SIGNING_KEYS_UNAVAILABLE",
  "QUEUE_UNAVAILABLE",
  "STORAGE_UNAVAILABLE",
  "IVR_STATE_CONFLICT",
  "GRAPH_UNAVAILABLE",
  "GRAPH_THROTTLED",
]);

/** True when the same attempt may succeed a moment later, so that a message is worth delivering again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof IvrError && retryable.has(error.code);
}

/** True when an error is an IvrError of the code given. */
export function hasCode(error: unknown, code: IvrErrorCode): error is IvrError {
  return error instanceof IvrError && error.code === code;
}

/** The code of somebody else's error, such as ENOENT or ServiceTimeout; undefined for what has none. */
export function findErrorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : undefined;
}

/** Says in one string why something failed: the error's message, or whatever was thrown in its place. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same with the places in the code that it came through, where there are any. */
export function traceError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
