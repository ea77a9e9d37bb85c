import { IvrError, type ErrorDetails, type IvrErrorCode } from "../../errors";
import type { CallReference } from "../actions/graphAction";
import { makeCalls, type AnswerOf, type CallActionName, type GraphCalls } from "../actions/index";

/** One request as it was made; without `request` where the action needs none. */
export type MemoryGraphRequest = Readonly<{
  action: CallActionName;
  call: CallReference;
  request?: unknown;
}>;

/** Graph's calling actions without Graph. */
export type MemoryGraphCalls = Readonly<{
  graph: GraphCalls;
  /** All requests so far, those that were made to fail included. */
  requests: readonly MemoryGraphRequest[];
  /** Lets the next requests of an action reject with a code; `times` is 1 unless told. */
  failNext: (
    action: CallActionName,
    code: IvrErrorCode,
    times?: number,
    details?: ErrorDetails,
  ) => void;
  /** What is answered about the call from now on; `established` until told. */
  callIs: (reading: AnswerOf<"getCall">) => void;
  /** What is answered about recordings from now on; `running` until told. */
  recordingIs: (reading: AnswerOf<"getOperations"> | undefined) => void;
}>;

/** Makes a GraphCalls that records every request and does nothing else. */
export function makeMemoryGraphCalls(): MemoryGraphCalls {
  const requests: MemoryGraphRequest[] = [];
  let callReading: AnswerOf<"getCall"> = { state: "established" };
  let recordingReading: AnswerOf<"getOperations"> | undefined;
  const failures: Readonly<{
    action: CallActionName;
    code: IvrErrorCode;
    details: ErrorDetails;
  }>[] = [];

  const record = (made: MemoryGraphRequest): void => {
    requests.push(made);
    const index = failures.findIndex(({ action }) => action === made.action);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    if (failure === undefined) return;
    const { code, details } = failure;
    throw new IvrError(code, `${made.action} was told to fail with ${code}.`, { details });
  };
  const answerTo = ({ action, request }: MemoryGraphRequest): unknown => {
    if (action === "getCall") return callReading;
    if (action === "listParticipants") return [];
    if (action !== "getOperations") return undefined;
    const operation =
      typeof request === "object" && request && "operation" in request && request.operation;
    return recordingReading ?? { type: "operationRead", operation, status: "running" };
  };
  return {
    graph: makeCalls(async (action, call, request) => {
      const made = { action, call, ...(request === undefined ? {} : { request }) };
      record(made);
      return answerTo(made);
    }),
    callIs: (reading) => {
      callReading = reading;
    },
    recordingIs: (reading) => {
      recordingReading = reading;
    },
    requests,
    failNext: (action, code, times = 1, details = {}) => {
      failures.push(...Array.from({ length: times }, () => ({ action, code, details })));
    },
  };
}
