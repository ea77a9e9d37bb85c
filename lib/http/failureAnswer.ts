import { causeOf } from "../causeOf";
import { IvrError, type IvrErrorCode } from "../errors";
import type { Log } from "../log";

/** A refusal as the API's functions return it. */
export type FailureAnswer = Readonly<{
  status: number;
  headers?: Record<string, string>;
  jsonBody: Readonly<{ error: Readonly<{ code: string; message: string }> }>;
}>;

const statuses: Readonly<Partial<Record<IvrErrorCode, number>>> = {
  USER_TOKEN_INVALID: 401,
  FLOW_NOT_FOUND: 404,
  ENTRY_POINT_NOT_FOUND: 404,
  BINDING_NOT_FOUND: 404,
  PROMPT_NOT_FOUND: 404,
  FLOW_CONFLICT: 409,
  FLOW_IN_USE: 409,
  FLOW_INVALID: 422,
  AUDIO_UNUSABLE: 422,
  GRAPH_REFUSED: 502,
  SIGNING_KEYS_UNAVAILABLE: 503,
  GRAPH_THROTTLED: 503,
  GRAPH_UNAVAILABLE: 503,
  QUEUE_UNAVAILABLE: 503,
  STORAGE_UNAVAILABLE: 503,
  SPEECH_UNAVAILABLE: 503,
};

/** What an API answers for an error of this app; the log has the cause where it is not the asker's. Rethrows every other error: the host answers it with 500, and logs it. */
export function failureAnswer(error: unknown, log: Log): FailureAnswer {
  const status = error instanceof IvrError ? statuses[error.code] : undefined;
  if (!(error instanceof IvrError) || status === undefined) throw error;
  if (status >= 500) {
    const { code, message: reason } = error;
    log.error("requestFailed", { status, code, reason, ...causeOf(error) });
  }
  return {
    ...refusal(status, error.code, error.message),
    ...(status === 503 ? { headers: { "Retry-After": "2" } } : {}),
  };
}

/** A refusal with its status, a constant for machines and a sentence for people. */
export function refusal(status: number, code: string, message: string): FailureAnswer {
  return { status, jsonBody: { error: { code, message } } };
}
