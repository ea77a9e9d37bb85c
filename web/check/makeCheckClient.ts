import type { Checked, CheckRequest } from "./checked";

/** A check that runs beside the page. */
export type CheckClient = Readonly<{
  /** Checks a document; while one is being checked, only the newest of those that follow is. */
  check: (request: Omit<CheckRequest, "id">) => void;
  end: () => void;
}>;

/** Starts the worker whose address the page names; `tell` hears each outcome, and undefined where no worker can run. */
export function makeCheckClient(tell: (checked: Checked | undefined) => void): CheckClient {
  const address = document.querySelector("meta[name='check-worker']")?.getAttribute("content");
  const worker = new Worker(address ?? "", { type: "module" });
  let next = 0;
  let isBusy = false;
  let waiting: CheckRequest | undefined;
  const send = (request: CheckRequest) => {
    isBusy = true;
    worker.postMessage(request);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Checked>) => {
    isBusy = false;
    if (waiting === undefined) {
      tell(data);
      return;
    }
    const request = waiting;
    waiting = undefined;
    send(request);
  });
  worker.addEventListener("error", () => tell(undefined));
  return {
    check: (request) => {
      next += 1;
      const numbered = { ...request, id: next };
      if (isBusy) waiting = numbered;
      else send(numbered);
    },
    end: () => worker.terminate(),
  };
}
