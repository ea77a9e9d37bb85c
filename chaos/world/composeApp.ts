import * as sdk from "@microsoft/microsoft-graph-client";
import { composeCalls } from "../../lib/compose/composeCalls";
import { IvrError } from "../../lib/errors";
import { makeGraph } from "../../lib/graph/client/makeGraph";
import { step } from "../../lib/ivr/step";
import { makeCallEventSender, type CallEventSender } from "../../lib/messaging/callEventSender";
import { makeClaimCall } from "../../lib/placing/makeClaimCall";
import type { Waking } from "../../lib/time/makeWaking";
import { makeStorage } from "../../lib/storage/storage";
import { makeDice } from "../time/makeDice";
import type { Effect } from "./effect";
import { failingBlobs, failingTables } from "./failingStorage";
import { identity } from "./identity";
import { makeAskOutside } from "./makeAskOutside";
import { makeGraphFetch } from "./makeGraphFetch";
import type { Life } from "./makeLife";
import { makeQueueClient } from "../queue/makeQueueClient";
import { writtenWords } from "./writtenWords";
import { notingStorage } from "./notingStorage";
import { makeStoryLog } from "./makeStoryLog";
import type { World } from "./world";

type Process = Readonly<{ name: string; life: Life; effect: Effect; now: () => string }>;

/**
 * The app of one process, put together as lib/compose does it over a network that is ours. Everything chaos knows of the
 * worker's ports is here: storage below tables and blobs, the queue below its client, Graph below fetch.
 */
export function composeApp(world: World, process: Process) {
  const { effect, now } = process;
  const { wraps } = world;
  const waits = makeWaits(world, process.life);
  const sleep = wraps.sleep(waits.sleep);
  const log = wraps.log(makeStoryLog(world.stories, world.time));
  let ids = 0;
  const context = { die: (why: string) => process.life.die(why, "app") };
  const ownStorage = makeStorage({
    tables: failingTables(world.tables, effect, world.diceOf),
    blobs: failingBlobs(world.blobs, effect),
    now,
    sleep: waits.sleep,
    newToken: () => "playback",
  });
  const askOutside = makeAskOutside({ ...world, ...world.trial, effect, instance: process.name });
  const sender = notingBeginnings(
    world,
    makeCallEventSender({ kind: "connectionString", connectionString: "" }, "call-events", {
      openClient: wraps.openClient(makeQueueClient(world.queue, effect)),
      timeoutSignal: waits.timeoutSignal,
    }),
  );
  const storage = notingStorage(world, wraps.storage(ownStorage));
  const graphOptions = {
    ...identity,
    getToken: () => Promise.resolve(undefined),
    fetch: wraps.fetch(makeGraphFetch({ ...world, effect }), context),
    now,
    sleep,
    timeoutSignal: waits.timeoutSignal,
    newRequestId: () => "request",
    importSdk: () => Promise.resolve(sdk),
  };
  const app = composeCalls(identity, {
    storage,
    sender,
    graphOptions,
    askOutside: wraps.askOutside(askOutside, context),
    // Right as often as wrong, and the same digits at the same instant alike.
    checkPin: ({ digits }) =>
      effect({ name: "check PIN", about: "", fault: () => new Error("never") }, () =>
        Promise.resolve(makeDice("pin", digits, world.time.now()).chance(0.5) ? "right" : "wrong"),
      ),
    transcribe: makeTranscribe(process),
    sleep,
    newId: () => `${process.name}-${++ids}`.replace(" ", "-"),
    decide: wraps.step(step),
    now,
    log,
  });
  // The door goes by the queue's clock, which this process knows, as it has the worker in it, too.
  const claimCall = makeClaimCall({
    attempts: storage.outboundAttempts,
    hangUp: makeGraph(graphOptions).calls.hangUp,
    now: app.now,
    log,
  });
  return { ...app, claimCall, sendCallEvents: sender.sendCallEvents, log, now, sleep };
}

/** Writes the same words down for every recording, where it does not fail. */
function makeTranscribe({ name, effect }: Process) {
  return () =>
    effect(
      {
        name: "write words down",
        about: name,
        fails: "wordsFail",
        fault: () => new IvrError("SPEECH_UNAVAILABLE", "Injected."),
        takesInMs: 900,
      },
      () => Promise.resolve({ text: writtenWords, language: "en-US" }),
    );
}

/** A placed call is known once the worker is told that it was created. */
function notingBeginnings({ stories }: World, sender: CallEventSender): CallEventSender {
  return {
    ...sender,
    sendCallEvents: async (events) => {
      await sender.sendCallEvents(events);
      for (const { type, callId } of events) {
        const story = type === "callCreated" ? stories.find(callId) : undefined;
        if (story !== undefined) story.isKnown = true;
      }
    },
  };
}

/** Made once: most of what it could end has ended by then. */
const tooLate = new DOMException("Too late.", "TimeoutError");

/** Waiting on virtual time; once the process is dead nothing is waited for any more. */
function makeWaits({ time }: World, life: Life) {
  return {
    sleep: (delayInMs: number, waking?: Waking) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          if (life.isAlive()) resolve();
        };
        const cancel = time.after(delayInMs, wake);
        waking?.whenAwake(() => (cancel(), wake()));
      }),
    timeoutSignal: (delayInMs: number): AbortSignal => {
      const controller = new AbortController();
      time.after(delayInMs, () => {
        if (life.isAlive()) controller.abort(tooLate);
      });
      return controller.signal;
    },
  };
}
