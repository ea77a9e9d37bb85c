import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { hasCode, IvrError } from "../../lib/errors";
import type { SimulatorClient } from "../../local/graph/simulatorClient";
import type { Program } from "../support/startProgram";
import type { TappedRequest } from "../support/startTap";

/** What the taps have seen since the last key: when it was told to the app, and when the app asked Graph for something. */
export type Watch = Readonly<{
  toApp: (request: TappedRequest) => void;
  toGraph: (request: TappedRequest) => void;
  /** Forgets what was, then resolves with the milliseconds from the next notification to each request it brings, once the one wanted is there. */
  next: (action: string) => Promise<readonly Asked[]>;
}>;

type Asked = Readonly<{ action: string; afterInMs: number }>;

const longestWaitInMs = 10_000;

/** Makes the watch of one app. */
export function makeWatch(): Watch {
  let told = Number.NaN;
  let asked: Asked[] = [];
  let arrived: (() => void) | undefined;
  return {
    toApp: ({ at, method }) => {
      // Graph downloads prompts through the same tap.
      if (method === "POST" && Number.isNaN(told)) told = at;
    },
    toGraph: ({ at, path }) => {
      if (Number.isNaN(told)) return;
      asked.push({ action: path.split("/").at(-1) ?? "", afterInMs: at - told });
      arrived?.();
    },
    next: async (action) => {
      told = Number.NaN;
      asked = [];
      const giveUp = AbortSignal.timeout(longestWaitInMs);
      return new Promise((resolve, reject) => {
        giveUp.addEventListener("abort", () =>
          reject(new Error(`Graph was not asked to ${action}.`)),
        );
        arrived = () => {
          if (asked.at(-1)?.action === action) resolve(asked);
        };
      });
    },
  };
}

/** Waits until the app works on nothing, and a little longer, so that no timer of ours beats in step with the app's. */
export async function untilIdle(program: Program): Promise<void> {
  while (z.number().parse(await program.ask("active")) > 0) await sleep(2);
  await sleep(5 + Math.random() * 10);
}

// Into a menu and back again: each key is answered by a prompt, and the call never ends.
const keys = ["1", "*", "2", "*", "3", "*", "4", "*", "5", "*"];

/** On a machine that stalls, a call may give up between two keys: such a one is played again, so often at most. */
const mostAttempts = 5;

/** Presses ten keys in a call, as `pressOnce` does, and in another one if that call ends too early. */
export async function pressKeys(
  ...pressing: Parameters<typeof pressOnce>
): ReturnType<typeof pressOnce> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pressOnce(...pressing);
    } catch (error) {
      if (!hasCode(error, "GRAPH_CALL_GONE") || attempt === mostAttempts) throw error;
    }
  }
}

/** Places a call and presses ten keys, each once the app is idle: after the prompt, or in the middle of it. Resolves with what each brought. */
async function pressOnce(
  caller: SimulatorClient,
  watch: Watch,
  program: Program,
  when: "afterPrompt" | "duringPrompt",
): Promise<readonly (readonly Asked[])[]> {
  // The flow's prompts take three seconds, or six milliseconds.
  await caller.configure({ timeScale: when === "afterPrompt" ? 500 : 1 });
  const callId = await caller.placeCall({ to: "+15550100", from: "+15550123" });
  const stopped = new AbortController();
  const events = caller.events(callId, { signal: stopped.signal });
  const until = async (type: string) => {
    for await (const event of untilEvent(events)) if (event.type === type) return;
    throw new IvrError("GRAPH_CALL_GONE", `The call ended before ${type}.`);
  };
  const results: (readonly Asked[])[] = [];
  await until("promptStarted");
  for (const key of keys) {
    if (when === "afterPrompt") await until("promptEnded");
    await untilIdle(program);
    const brought = watch.next("playPrompt");
    // A key that comes too late brings nothing, and nobody waits for it.
    brought.catch(() => undefined);
    await caller.press(callId, key);
    results.push(await brought);
    await until("promptStarted");
  }
  await caller.hangUp(callId);
  stopped.abort();
  await untilIdle(program);
  return results;
}

/* A generator that is left early would be closed; this one is read on later. */
function untilEvent<Event>(events: AsyncGenerator<Event, void>): AsyncIterable<Event> {
  return {
    [Symbol.asyncIterator]: () => ({ next: () => events.next() }),
  };
}
