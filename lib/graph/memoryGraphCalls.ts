import { IvrError } from "../errors";
import type { ErrorDetails, IvrErrorCode } from "../errors";
import type { RecordingReading } from "../ivr/call/callEvent";
import type { GraphCalls } from "../worker/ports";

/** One request as it was made: the action, then its arguments in their order. */
export type MemoryGraphRequest = {
  [Action in keyof GraphCalls]: Readonly<{
    action: Action;
    arguments: Parameters<GraphCalls[Action]>;
  }>;
}[keyof GraphCalls];

/** Graph's calling actions without Graph. */
export type MemoryGraphCalls = Readonly<{
  graph: GraphCalls;
  /** All requests so far, those that were made to fail included. */
  requests: readonly MemoryGraphRequest[];
  /** Lets the next requests of an action reject with a code; `times` is 1 unless told. */
  failNext: (
    action: keyof GraphCalls,
    code: IvrErrorCode,
    times?: number,
    details?: ErrorDetails,
  ) => void;
  /** What is answered about the call from now on; `established` until told. */
  callIs: (reading: Awaited<ReturnType<GraphCalls["getCall"]>>) => void;
  /** What is answered about recordings from now on; `running` until told. */
  recordingIs: (reading: RecordingReading | undefined) => void;
}>;

/** Makes a GraphCalls that records every request and does nothing else. */
export function makeMemoryGraphCalls(): MemoryGraphCalls {
  const requests: MemoryGraphRequest[] = [];
  let callReading: Awaited<ReturnType<GraphCalls["getCall"]>> = { state: "established" };
  let recordingReading: RecordingReading | undefined;
  const failures: Readonly<{
    action: keyof GraphCalls;
    code: IvrErrorCode;
    details: ErrorDetails;
  }>[] = [];

  const perform = (request: MemoryGraphRequest): Promise<void> => {
    requests.push(request);
    const index = failures.findIndex(({ action }) => action === request.action);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    return failure === undefined
      ? Promise.resolve()
      : Promise.reject(
          new IvrError(failure.code, `${request.action} was told to fail with ${failure.code}.`, {
            details: failure.details,
          }),
        );
  };

  return {
    graph: {
      answer: (...args) => perform({ action: "answer", arguments: args }),
      reject: (...args) => perform({ action: "reject", arguments: args }),
      redirect: (...args) => perform({ action: "redirect", arguments: args }),
      playPrompt: (...args) => perform({ action: "playPrompt", arguments: args }),
      recordResponse: (...args) => perform({ action: "recordResponse", arguments: args }),
      subscribeToTone: (...args) => perform({ action: "subscribeToTone", arguments: args }),
      cancelMediaProcessing: (...args) =>
        perform({ action: "cancelMediaProcessing", arguments: args }),
      transfer: (...args) => perform({ action: "transfer", arguments: args }),
      keepAlive: (...args) => perform({ action: "keepAlive", arguments: args }),
      hangUp: (...args) => perform({ action: "hangUp", arguments: args }),
      getCall: async (...args) => {
        await perform({ action: "getCall", arguments: args });
        return callReading;
      },
      getRecording: async (...args) => {
        await perform({ action: "getRecording", arguments: args });
        const [, operation] = args;
        return recordingReading ?? { type: "operationRead", operation, status: "running" };
      },
    },
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
