import { IvrError } from "../errors";
import type { IvrErrorCode } from "../errors";
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
  failNext: (action: keyof GraphCalls, code: IvrErrorCode, times?: number) => void;
}>;

/** Makes a GraphCalls that records every request and does nothing else. */
export function makeMemoryGraphCalls(): MemoryGraphCalls {
  const requests: MemoryGraphRequest[] = [];
  const failures: { action: keyof GraphCalls; code: IvrErrorCode }[] = [];

  const perform = (request: MemoryGraphRequest): Promise<void> => {
    requests.push(request);
    const index = failures.findIndex(({ action }) => action === request.action);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    return failure === undefined
      ? Promise.resolve()
      : Promise.reject(
          new IvrError(failure.code, `${request.action} was told to fail with ${failure.code}.`),
        );
  };

  return {
    graph: {
      answer: (...args) => perform({ action: "answer", arguments: args }),
      reject: (...args) => perform({ action: "reject", arguments: args }),
      playPrompt: (...args) => perform({ action: "playPrompt", arguments: args }),
      recordResponse: (...args) => perform({ action: "recordResponse", arguments: args }),
      subscribeToTone: (...args) => perform({ action: "subscribeToTone", arguments: args }),
      cancelMediaProcessing: (...args) =>
        perform({ action: "cancelMediaProcessing", arguments: args }),
      transfer: (...args) => perform({ action: "transfer", arguments: args }),
      keepAlive: (...args) => perform({ action: "keepAlive", arguments: args }),
      hangUp: (...args) => perform({ action: "hangUp", arguments: args }),
    },
    requests,
    failNext: (action, code, times = 1) => {
      failures.push(...Array.from({ length: times }, () => ({ action, code })));
    },
  };
}
