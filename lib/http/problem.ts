import { causeOf } from "../causeOf";
import { IvrError, type IvrErrorCode } from "../errors";
import type { Log } from "../log";

/** A refusal as HTTP functions return it: problem details (https://www.rfc-editor.org/rfc/rfc9457), and `error` beside them. */
export type Problem = Readonly<{
  status: number;
  headers: Record<string, string>;
  jsonBody: Readonly<{
    type: string;
    title: string;
    status: number;
    detail: string;
    error: Readonly<{ code: ProblemCode; message: string }>;
  }>;
}>;

/** What is refused at the door, before anything of the app could fail. */
type DoorCode = "NOT_FOUND" | "NOT_SIGNED_IN" | "ROLE_MISSING";

/** What each code means over HTTP: its status and, in the same words whatever happened, its title. */
const kinds = {
  FUNCTION_KEY_NEEDED: [307, "A function key is needed"],
  PATH_INVALID: [400, "The address cannot be used"],
  QUERY_INVALID: [400, "The query cannot be used"],
  BODY_INVALID: [400, "The body cannot be used"],
  BODY_NOT_JSON: [400, "The body is not JSON"],
  PLAN_INVALID: [400, "The time cannot be used"],
  CANARY_INVALID: [400, "The canary cannot be used"],
  OUTBOUND_CALL_INVALID: [400, "The call cannot be placed"],
  CAMPAIGN_INVALID: [400, "The campaign cannot be started"],
  NOTIFICATION_MALFORMED: [400, "The notification cannot be read"],
  USER_TOKEN_INVALID: [401, "The token does not hold"],
  NOTIFICATION_TOKEN_INVALID: [401, "The token does not hold"],
  NOT_SIGNED_IN: [401, "Nobody has signed in"],
  ROLE_MISSING: [403, "A role is missing"],
  PERMISSION_MISSING: [403, "A permission of Microsoft Graph is missing"],
  NOT_FOUND: [404, "There is nothing here"],
  CALL_NOT_FOUND: [404, "There is no such call"],
  MEETING_NOT_FOUND: [404, "There is no such meeting"],
  FLOW_NOT_FOUND: [404, "There is no such flow"],
  PLAN_NOT_FOUND: [404, "Nothing is planned"],
  CANARY_NOT_FOUND: [404, "Nothing is on trial"],
  ENTRY_POINT_NOT_FOUND: [404, "There is no such entry point"],
  BINDING_NOT_FOUND: [404, "There is no such name"],
  PROMPT_NOT_FOUND: [404, "There is no such prompt"],
  RECORDING_NOT_FOUND: [404, "There is no such message"],
  CALLBACK_NOT_FOUND: [404, "There is no such request"],
  OUTBOUND_CALL_NOT_FOUND: [404, "There is no such call"],
  CAMPAIGN_NOT_FOUND: [404, "There is no such campaign"],
  ACTION_NOT_PROVIDED: [409, "This cannot be done here"],
  FLOW_CONFLICT: [409, "Something else is in the way"],
  IDEMPOTENCY_KEY_REUSED: [409, "The key belongs to another call"],
  CAMPAIGN_CONFLICT: [409, "Another campaign has this key"],
  FLOW_IN_USE: [409, "Callers still come to the flow"],
  PLANNED_ALREADY: [409, "Another version is planned"],
  CANARY_RUNNING: [409, "Another version is on trial"],
  SECOND_PERSON_NEEDED: [409, "A second person is needed"],
  CHANGED_MEANWHILE: [412, "Somebody else was faster"],
  BODY_TOO_LARGE: [413, "The body is too large"],
  NOTIFICATION_TOO_LARGE: [413, "The notification is too large"],
  FLOW_INVALID: [422, "The document is not sound"],
  AUDIO_UNUSABLE: [422, "The sound cannot be used"],
  IF_MATCH_MISSING: [428, "Say which state you read"],
  SPEECH_SPENT: [429, "That is enough for today"],
  GRAPH_REFUSED: [502, "Microsoft Graph refused"],
  SIGNING_KEYS_UNAVAILABLE: [503, "Try again in a moment"],
  GRAPH_THROTTLED: [503, "Try again in a moment"],
  GRAPH_UNAVAILABLE: [503, "Try again in a moment"],
  QUEUE_UNAVAILABLE: [503, "Try again in a moment"],
  STORAGE_UNAVAILABLE: [503, "Try again in a moment"],
  SPEECH_UNAVAILABLE: [503, "Try again in a moment"],
} as const satisfies Readonly<Partial<Record<IvrErrorCode | DoorCode, readonly [number, string]>>>;

/** Every code a refusal may have. */
export type ProblemCode = keyof typeof kinds;

/** Words a refusal: a code for machines, a sentence for people, and what else belongs to it. */
export function problem(
  code: ProblemCode,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  const [status, title] = kinds[code];
  return {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 503 ? { "Retry-After": "2" } : {}),
    },
    jsonBody: {
      ...members,
      type: `urn:problem-type:teams-ivr:${code}`,
      title,
      status,
      detail,
      error: { code, message: detail },
    },
  };
}

/** What is answered for an error of this app; the log has the cause where it is not the asker's. Rethrows every other error: the host answers it with 500, and logs it. */
export function toProblem(error: unknown, log: Log): Problem {
  if (!(error instanceof IvrError) || !isProblemCode(error.code)) throw error;
  const { code, message } = error;
  const [status] = kinds[code];
  if (status >= 500) {
    log.error("requestFailed", { status, code, reason: message, ...causeOf(error) });
  }
  return problem(code, message);
}

function isProblemCode(code: IvrErrorCode): code is IvrErrorCode & ProblemCode {
  return Object.hasOwn(kinds, code);
}
