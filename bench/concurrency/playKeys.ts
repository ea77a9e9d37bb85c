import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatorClient } from "../../local/graph/simulatorClient";

/** Knows when the app next asks Graph for something on a call. */
export type RequestWatch = Readonly<{
  /** Told of the path of each request to Graph. */
  seen: (path: string) => void;
  /** Resolves with the instant, in milliseconds of `performance.now()`. */
  next: (callId: string) => Promise<number>;
}>;

/** Makes the watch of all calls. */
export function makeRequestWatch(): RequestWatch {
  const waiting = new Map<string, (at: number) => void>();
  return {
    seen: (path) => {
      const [, callId = ""] = /\/calls\/([^/]+)\/playPrompt$/.exec(path) ?? [];
      waiting.get(callId)?.(performance.now());
      waiting.delete(callId);
    },
    next: (callId) => new Promise((resolve) => waiting.set(callId, resolve)),
  };
}

// Into a menu and back again: each key is answered by a prompt, and the call goes on.
const keys = ["1", "*", "2", "*", "3", "*", "4", "*"];
/** People think, each as long as they do. */
const thinksInMs = () => 500 + Math.random() * 2000;
const longestInMs = 30_000;

/** One call in real time: eight keys, each when its prompt is over, then the caller hangs up. Resolves with the milliseconds from each key to the app's request. Rejects when the call goes another way. */
export async function playKeys(
  caller: SimulatorClient,
  watch: RequestWatch,
): Promise<readonly number[]> {
  const callId = await caller.placeCall({ to: "+15550100", from: "+15550123" });
  const events = caller.events(callId, { signal: AbortSignal.timeout(10 * longestInMs) });
  const untilHeard = async () => {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true) throw new Error(`Call ${callId} ended before its prompt did.`);
      if (value.type === "promptEnded") return;
    }
  };
  const found: number[] = [];
  for (const key of keys) {
    await untilHeard();
    await sleep(thinksInMs());
    const asked = watch.next(callId);
    const pressed = performance.now();
    await caller.press(callId, key);
    found.push((await within(asked)) - pressed);
  }
  await caller.hangUp(callId);
  return found;
}

async function within(asked: Promise<number>): Promise<number> {
  const giveUp = new AbortController();
  const late = sleep(longestInMs, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error("A key brought nothing.");
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([asked, late]);
  } finally {
    giveUp.abort();
  }
}
