/** What the clients of Service Bus ask of an AbortSignal. */
export type LightSignal = Readonly<{
  aborted: boolean;
  addEventListener: (type: "abort", tell: (reason: unknown) => void) => void;
  removeEventListener: (type: "abort", tell: (reason: unknown) => void) => void;
}>;

/** A time limit, unless it has been ended before. */
export type Deadline = Readonly<{
  /** Aborts when the time is up. Making it costs more than all else about a limit: it is made when it is first asked for. */
  signal: AbortSignal;
  /** The same for a fraction of that, where it is enough. */
  lightSignal: LightSignal;
  /** Tells when the time is up, and why. */
  whenUp: (tell: (reason: unknown) => void) => void;
  end: () => void;
}>;

/** Whoever is given says when time is up, and ends that itself; else the machine's own timer does. */
export function chooseDeadline(
  timeoutSignal?: (delayInMs: number) => AbortSignal,
): (delayInMs: number) => Deadline {
  if (timeoutSignal === undefined) return startDeadline;
  return (delayInMs) => {
    const signal = timeoutSignal(delayInMs);
    return {
      signal,
      lightSignal: signal,
      whenUp: (tell) => {
        if (signal.aborted) tell(signal.reason);
        else signal.addEventListener("abort", () => tell(signal.reason), { once: true });
      },
      end: () => undefined,
    };
  };
}

/** What listens to `AbortSignal.timeout` lives, with all it holds, until that fires; of this nothing is left once it has ended. */
function startDeadline(delayInMs: number): Deadline {
  const listeners = new Set<(reason: unknown) => void>();
  let controller: AbortController | undefined;
  let reason: DOMException | undefined;
  const timer = setTimeout(() => {
    reason = new DOMException("The time is up.", "TimeoutError");
    controller?.abort(reason);
    for (const tell of listeners) tell(reason);
  }, delayInMs);
  // Like that of AbortSignal.timeout, it keeps no process alive.
  timer.unref();
  const whenUp = (tell: (reason: unknown) => void) => {
    if (reason === undefined) listeners.add(tell);
    else tell(reason);
  };
  return {
    get signal() {
      if (controller === undefined) {
        controller = new AbortController();
        if (reason !== undefined) controller.abort(reason);
      }
      return controller.signal;
    },
    lightSignal: {
      get aborted() {
        return reason !== undefined;
      },
      addEventListener: (_type, tell) => whenUp(tell),
      removeEventListener: (_type, tell) => listeners.delete(tell),
    },
    whenUp,
    end: () => clearTimeout(timer),
  };
}
