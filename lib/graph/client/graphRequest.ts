import { chooseDeadline, type Deadline } from "../../time/chooseDeadline";
import { findErrorCode, IvrError } from "../../errors";
import type { ErrorDetails, IvrErrorCode } from "../../errors";
import type { HttpAnswer } from "../actions/parts/httpAnswer";
import { sayRefusal } from "../consent/sayRefusal";
import { fromGraphError, toRequestId } from "./fromGraphError";
import type { GraphError } from "./fromGraphError";

/** One exchange with Graph: how it is sent once, how its answer is read, and what may be done when that goes wrong. */
export type GraphRequest<Answer, Reply extends HttpAnswer = HttpAnswer> = Readonly<{
  /** What was attempted, for sentences: "playPrompt". */
  purpose: string;
  /** The tenant whose token it is sent with, for sentences. */
  tenantId?: string;
  /** What is sent, for sentences. */
  body?: unknown;
  /** The call it is about: a 404 then means that the call has ended. */
  callId?: string | undefined;
  /** What a 404 means where it is about no call. */
  notFound?: Readonly<{ code: IvrErrorCode; sentence: string }> | undefined;
  /** False when a second attempt after an unknown outcome would do harm. */
  repeatable: boolean;
  /** How long each try may take; the usual time otherwise. */
  eachWithinInMs?: number | undefined;
  /** How long all tries and waits may take together; the usual time otherwise. */
  withinInMs?: number | undefined;
  /** What a refusal after an unknown outcome comes to, where it says that an attempt before has done it. */
  whenDoneBefore?: (() => Answer) | undefined;
  send: (deadline: Deadline) => Promise<Reply>;
  read: (response: Reply) => Promise<Answer>;
}>;

/** The clock and the limits of retrying. All times in milliseconds. */
export type RetryOptions = Readonly<{
  /** ISO instant of now. */
  now?: () => string;
  sleep?: (delayInMs: number) => Promise<void>;
  /** Aborts after so long; the machine's own timer unless told otherwise. */
  timeoutSignal?: (delayInMs: number) => AbortSignal;
  attemptTimeoutInMs?: number;
  /** How long all attempts and waits may take together; the lock of the call is renewed meanwhile. */
  totalTimeInMs?: number;
}>;

/** Sends one request with its retries; rejects with the GRAPH_ codes of GraphCalls. */
export type SendGraphRequest = <Answer, Reply extends HttpAnswer>(
  request: GraphRequest<Answer, Reply>,
) => Promise<Answer>;

type Failure = Readonly<{
  error: IvrError;
  retry: boolean;
  /** Graph may have done what was asked for all the same. */
  isUnknown?: boolean;
  retryAfterInMs?: number | undefined;
}>;
/** What sentences about a request tell of it. */
type Attempted = Omit<GraphRequest<unknown>, "send" | "read" | "whenDoneBefore">;
type Outcome<Answer> = Readonly<{ answer: Answer }> | Failure;

const maxAttempts = 12;
/** A caller waits: longer pauses would outlast a short outage by as much again. */
const longestDelayInMs = 2000;

/** Makes the one place that decides about status codes: what is retried, how long, and which code a failure gets. */
export function makeGraphRequest(options: RetryOptions = {}): SendGraphRequest {
  const { now: tellNow } = options;
  const now = tellNow === undefined ? Date.now : () => Date.parse(tellNow());
  const sleep = options.sleep ?? wait;
  const start = chooseDeadline(options.timeoutSignal);
  const limitsOf = makeLimitsOf(options);

  return async (request) => {
    const { eachWithinInMs, allWithinInMs } = limitsOf(request);
    const endsAt = now() + allWithinInMs;
    let left = allWithinInMs;
    let isUnknown = false;
    for (let attempt = 1; ; attempt += 1) {
      const deadline = start(Math.max(1, Math.min(eachWithinInMs, left)));
      const outcome = await attemptOnce(request, deadline, now);
      if ("answer" in outcome) {
        return outcome.answer;
      }
      isUnknown ||= outcome.isUnknown === true;
      if (isUnknown && request.whenDoneBefore && isRefusal(request, outcome.error)) {
        return request.whenDoneBefore();
      }
      const delayInMs =
        outcome.retryAfterInMs ?? Math.min(longestDelayInMs, 500 * 2 ** (attempt - 1));
      const isTooLate = now() + delayInMs >= endsAt;
      if (!outcome.retry || attempt === maxAttempts || isTooLate) {
        throw isUnknown ? ofUnknownOutcome(outcome.error) : outcome.error;
      }
      await sleep(delayInMs);
      left = endsAt - now();
    }
  };
}

/** How long each try of a request and all together may take. */
function makeLimitsOf({ attemptTimeoutInMs = 10_000, totalTimeInMs = 20_000 }: RetryOptions) {
  return ({ eachWithinInMs, withinInMs }: Attempted) => ({
    eachWithinInMs: eachWithinInMs ?? attemptTimeoutInMs,
    allWithinInMs: withinInMs ?? totalTimeInMs,
  });
}

/** What the first attempt may have done already is refused; where Graph would know nothing of it any more, only that counts. */
function isRefusal({ notFound }: Attempted, { code }: IvrError): boolean {
  return code === (notFound?.code ?? "GRAPH_REFUSED");
}

/** Marks an error: whatever the last attempt met, one before it may have taken effect. */
function ofUnknownOutcome({ code, message, details, cause }: IvrError): IvrError {
  return new IvrError(code, message, { details: { ...details, outcome: "unknown" }, cause });
}

async function attemptOnce<Answer, Reply extends HttpAnswer>(
  request: GraphRequest<Answer, Reply>,
  deadline: Deadline,
  now: () => number,
): Promise<Outcome<Answer>> {
  try {
    const response = await request.send(deadline);
    return response.ok
      ? { answer: await request.read(response) }
      : toFailure(request, response, await response.text(), now());
  } catch (error) {
    if (error instanceof IvrError) {
      throw error;
    }
    return toBrokenConnection(request, error);
  } finally {
    deadline.end();
  }
}

function toBrokenConnection(request: Attempted, cause: unknown): Failure {
  return {
    error: new IvrError(
      "GRAPH_UNAVAILABLE",
      `${subject(request)} got no answer from Graph. If this lasts, check GRAPH_URL and the way out of the network.`,
      { details: toDetails(request, fromGraphError("")), cause },
    ),
    retry: request.repeatable || wasNeverSent(cause),
    isUnknown: !wasNeverSent(cause),
  };
}

// The transport tells in the cause why a connection was not made; nothing can have arrived then.
const connectFailures = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function wasNeverSent(error: unknown): boolean {
  const code = findErrorCode(error instanceof Error ? error.cause : undefined);
  return code !== undefined && connectFailures.has(code);
}

function toFailure(request: Attempted, response: HttpAnswer, text: string, now: number): Failure {
  const graphError = fromGraphError(text);
  const retryAfterInMs = toRetryDelay(response.headers.get("Retry-After"), now);
  const details = { ...toDetails(request, graphError, response), retryAfterInMs };
  const fail = (code: IvrError["code"], sentence: string): IvrError =>
    new IvrError(code, `${subject(request)} ${sentence}`, { details });

  if (request.callId !== undefined && isCallGone(response.status, graphError)) {
    return final(fail("GRAPH_CALL_GONE", "came too late: the call has ended."));
  }
  if (response.status === 404 && request.notFound !== undefined) {
    return final(fail(request.notFound.code, request.notFound.sentence));
  }
  if (response.status === 429) {
    const error = fail(
      "GRAPH_THROTTLED",
      "was throttled by Graph. If this lasts, compare the load with Graph's limits for calls.",
    );
    return { error, retry: true, retryAfterInMs };
  }
  if (response.status >= 500 || response.status === 408) {
    const error = fail(
      "GRAPH_UNAVAILABLE",
      `failed at Graph with status ${response.status}. If this lasts, see the service health of Microsoft Teams.`,
    );
    // 503 says that nothing was done; any other of them may come after the deed.
    const isUnknown = response.status !== 503;
    return { error, retry: request.repeatable || !isUnknown, isUnknown, retryAfterInMs };
  }
  return final(
    fail(
      "GRAPH_REFUSED",
      `was refused by Graph with status ${response.status}. ${sayRefusal({
        action: request.purpose,
        body: request.body,
        tenantId: request.tenantId,
        status: response.status,
        subcode: graphError.subcode,
        lacksAccessPolicy: graphError.lacksAccessPolicy,
      })}`,
    ),
  );
}

const final = (error: IvrError): Failure => ({ error, retry: false });

// The platform's subcodes are published for Azure Communication Services, which shares it:
// https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
const notFound = 8522;
const callTerminated = 8528;
/** The call that somebody was to leave for this one; Graph documents it of transfers: https://learn.microsoft.com/graph/api/call-transfer */
const replacedCallGone = 10202;

function isCallGone(status: number, { subcode }: GraphError): boolean {
  if (subcode === replacedCallGone) return false;
  return (
    status === 404 ||
    subcode === notFound ||
    (subcode === callTerminated && (status === 400 || status === 409))
  );
}

function subject(request: Attempted): string {
  return request.callId === undefined
    ? request.purpose
    : `${request.purpose} on call ${request.callId}`;
}

function toDetails(
  request: Attempted,
  { code, subcode, requestId }: GraphError,
  response?: HttpAnswer,
): ErrorDetails {
  return {
    action: request.purpose,
    callId: request.callId,
    status: response?.status,
    code,
    subcode,
    requestId: requestId ?? toRequestId(response?.headers.get("request-id")),
    clientRequestId: toRequestId(response?.headers.get("client-request-id")),
  };
}

function wait(delayInMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayInMs));
}

/** How long a Retry-After header asks to wait, in milliseconds; undefined when it is absent or unreadable. Pure. */
function toRetryDelay(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null || retryAfter.trim() === "") {
    return undefined;
  }
  if (/^\s*\d{1,9}(?:\.\d+)?\s*$/.test(retryAfter)) {
    return Math.ceil(Number(retryAfter) * 1000);
  }
  // The other form is a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
  const delayInMs = Date.parse(retryAfter) - now;
  return Number.isNaN(delayInMs) ? undefined : Math.max(0, delayInMs);
}
