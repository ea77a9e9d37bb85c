import { Worker } from "node:worker_threads";
import { IvrError } from "../../lib/errors";
import { fliteProgram, type FliteAnswer } from "./fliteProgram";

/** Speaks one sentence after the other in a thread of its own, so that this one stays free to answer calls. */
export type FliteWorker = Readonly<{
  speak: (text: string, voice: string) => Promise<Uint8Array>;
}>;

type Waiting = { resolve: (wav: Uint8Array) => void; reject: (error: IvrError) => void };

const idleInMs = 3_000;
const overdueInMs = 120_000;

/** Starts the thread with the first sentence and ends it when none came for 3 seconds; it never keeps the program alive. Rejects with SPEECH_UNAVAILABLE. */
export function startFliteWorker(programPath: string): FliteWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  let deadline: NodeJS.Timeout | undefined;

  const stop = (failure: string, cause?: unknown) => {
    clearTimeout(deadline);
    void worker?.removeAllListeners().terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) {
      reject(new IvrError("SPEECH_UNAVAILABLE", failure, { cause }));
    }
    waiting.clear();
  };
  const watch = () => {
    clearTimeout(deadline);
    deadline = setTimeout(
      () => stop("The local voice took too long: shorten the text or use another voice."),
      waiting.size > 0 ? overdueInMs : idleInMs,
    ).unref();
    worker?.[waiting.size > 0 ? "ref" : "unref"]();
  };
  const start = () => {
    worker = new Worker(fliteProgram, { eval: true, workerData: programPath, env: {} });
    worker.on("message", ({ id, wav, failure }: FliteAnswer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      watch();
      if (wav === undefined) {
        asked?.reject(new IvrError("SPEECH_UNAVAILABLE", `The local voice failed: ${failure}.`));
      } else {
        asked?.resolve(wav);
      }
    });
    worker.on("error", (error) => stop("The local voice broke down: try again.", error));
    worker.on("exit", () => stop("The local voice ended early: try again."));
    return worker;
  };

  return {
    speak: (text, voice) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        (worker ?? start()).postMessage({ id: lastId, text, voice });
        watch();
      }),
  };
}
