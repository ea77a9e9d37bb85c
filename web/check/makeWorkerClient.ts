/** Something that runs beside the page. */
export type WorkerClient<Request> = Readonly<{
  /** Asks; while one request is worked on, only the newest of those that follow is kept. */
  ask: (request: Request) => void;
  end: () => void;
}>;

/** Starts the worker whose address the page has under a name; `tell` hears each outcome, and undefined where no worker can run. */
export function makeWorkerClient<Request, Outcome>(
  name: "check-worker" | "test-worker" | "import-worker",
  tell: (outcome: Outcome | undefined) => void,
): WorkerClient<Request> {
  const address = document.querySelector(`meta[name='${name}']`)?.getAttribute("content");
  const worker = new Worker(address ?? "", { type: "module" });
  let isBusy = false;
  let waiting: Readonly<{ request: Request }> | undefined;
  const send = (request: Request) => {
    isBusy = true;
    worker.postMessage(request);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Outcome>) => {
    isBusy = false;
    if (waiting === undefined) {
      tell(data);
      return;
    }
    const { request } = waiting;
    waiting = undefined;
    send(request);
  });
  worker.addEventListener("error", () => tell(undefined));
  return {
    ask: (request) => {
      if (isBusy) waiting = { request };
      else send(request);
    },
    end: () => worker.terminate(),
  };
}
