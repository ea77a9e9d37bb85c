import * as sdk from "@microsoft/microsoft-graph-client";
import { composeCalls } from "../../lib/compose";
import type { Log } from "../../lib/log";
import { makeCallEventSender } from "../../lib/messaging/callEventSender";
import { makeStorage } from "../../lib/storage/storage";
import { makeDice } from "../time/makeDice";
import type { Effect } from "./effect";
import { failingBlobs, failingTables } from "./failingStorage";
import { identity } from "./identity";
import { makeAskOutside } from "./makeAskOutside";
import { makeGraphFetch } from "./makeGraphFetch";
import { never, type Life } from "./makeLife";
import { makeQueueClient } from "./makeQueueClient";
import { makeStoryLog } from "./makeStoryLog";
import type { World } from "./world";

type Process = Readonly<{ name: string; life: Life; effect: Effect; now: () => string }>;

/**
 * The app of one process, put together as lib/compose does it over a network that is ours. Everything chaos knows of the
 * worker's ports is here: storage below tables and blobs, the queue below its client, Graph below fetch.
 */
export function composeApp(world: World, process: Process) {
  const { effect, now } = process;
  const { mutant } = world;
  const waits = makeWaits(world, process.life);
  const ownLog = makeStoryLog(world.stories, world.time);
  const log: Log = mutant?.log?.(ownLog) ?? ownLog;
  const context = { die: process.life.die };
  const openClient = makeQueueClient(world.queue, effect);
  const ownStorage = makeStorage({
    tables: failingTables(world.tables, effect, world.diceOf),
    blobs: failingBlobs(world.blobs, effect),
    now,
    newToken: () => "playback",
  });
  const ownFetch = makeGraphFetch({ ...world, effect });
  const askOutside = makeAskOutside({ ...world, ...world.trial, effect, instance: process.name });
  const sender = makeCallEventSender(
    { kind: "connectionString", connectionString: "" },
    "call-events",
    {
      openClient: mutant?.openClient?.(openClient) ?? openClient,
      timeoutSignal: waits.timeoutSignal,
    },
  );
  const app = composeCalls(identity, {
    storage: mutant?.storage?.(ownStorage) ?? ownStorage,
    sender,
    graphOptions: {
      ...identity,
      getToken: () => Promise.resolve(undefined),
      fetch: mutant?.fetch?.(ownFetch, context) ?? ownFetch,
      now,
      sleep: mutant?.sleep?.(waits.sleep) ?? waits.sleep,
      timeoutSignal: waits.timeoutSignal,
      newRequestId: () => "request",
      importSdk: () => Promise.resolve(sdk),
    },
    askOutside: mutant?.askOutside?.(askOutside, context) ?? askOutside,
    // Right as often as wrong, and the same digits at the same instant alike.
    checkPin: (_stored, digits) =>
      effect({ name: "check PIN", about: "", fault: () => new Error("never") }, () =>
        Promise.resolve(makeDice("pin", digits, world.time.now()).chance(0.5)),
      ),
    runLater: waits.runLater,
    now,
    log,
  });
  return { ...app, sendCallEvents: sender.sendCallEvents, log };
}

/** Waiting on virtual time; once the process is dead nothing is waited for any more. */
function makeWaits({ time }: World, life: Life) {
  return {
    sleep: async (delayInMs: number) => {
      await time.sleep(delayInMs);
      if (!life.isAlive()) await never();
    },
    runLater: (delayInMs: number, run: () => void) =>
      time.after(delayInMs, () => {
        if (life.isAlive()) run();
      }),
    timeoutSignal: (delayInMs: number): AbortSignal => {
      const controller = new AbortController();
      time.after(delayInMs, () => {
        if (life.isAlive()) controller.abort(new DOMException("Too late.", "TimeoutError"));
      });
      return controller.signal;
    },
  };
}
