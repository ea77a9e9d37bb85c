import { hasCode } from "../../lib/errors";
import { figure, type Figure } from "../figure";
import type { Measure } from "../measure";
import { makeCleanUp } from "../support/cleanUp";
import { countOperations, sumOperations, type Operations } from "./operationLedger";
import { countScriptedCall, type CountedCall } from "./playScriptedCall";
import { startCountedStack, type CountedStack } from "./startCountedStack";
import { timeCalls } from "./timeCalls";

// Long enough for every timer of a call to come: the one that ends it waits half an hour.
const untilAllTimersInMinutes = 31;

/**
 * Operations of a scripted call, counted on the wire and by the broker: the mean of several calls on one instance, the
 * first of which finds empty caches, and of their timers. In real time: which timers come while a call goes on is a question of seconds.
 */
export const measureOperations: Measure = async ({ quick, say }) => {
  const cleanUp = makeCleanUp();
  try {
    const stack = await startCountedStack(cleanUp, { oneByOne: true, timeScale: 1 });
    say(
      "scripted calls as long as people make them, every operation counted, and half an hour until the last timer",
    );
    const calls: CountedCall[] = [];
    for (let call = 0; call < (quick ? 1 : 3); call++) calls.push(await countAnyCall(stack, say));
    // Once and last: the app's own clock is not moved.
    await stack.pass(untilAllTimersInMinutes);
    const { after: late } = await stack.take();
    const found = perCall(calls, late);
    return {
      figures: toFigures(calls, found),
      details: { firstCall: calls[0], laterCall: calls.at(-1), perCall: found },
      measured: { ...toMeasured(found), cpuSeconds: await timeCalls(quick ? 20 : 100) },
    };
  } finally {
    await cleanUp.run();
  }
};

/** A machine that stalls may end a call between two keys: such a one is played again, so often at most. What it leaves for later is counted. */
const mostAttempts = 5;

async function countAnyCall(
  stack: CountedStack,
  say: (line: string) => void,
): Promise<CountedCall> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await countScriptedCall(stack);
    } catch (error) {
      if (!hasCode(error, "GRAPH_CALL_GONE") || attempt === mostAttempts) throw error;
      say("a call ended before its script, as on a busy machine, and is played again");
      await stack.take();
    }
  }
}

/** Everything that calls brought about, sooner or later, divided by their number. */
function perCall(calls: readonly CountedCall[], late: Operations): Operations {
  const all = sumOperations([
    ...calls.flatMap(({ notifications }) => notifications.map(({ operations }) => operations)),
    ...calls.flatMap(({ byItself }) => byItself),
    late,
  ]);
  return Object.fromEntries(
    Object.entries(all).map(([name, count]) => [name, count / calls.length]),
  );
}

const isTable = /^table /;
/** All calls of a process share what is read of these, for five seconds. */
const isShared = /^table (?:Flows|EntryPoints|Bindings) read/;
const isStateOfCall = /^table Calls /;
const isMessage = /^queue receive/;

function toFigures(calls: readonly CountedCall[], found: Operations): readonly Figure[] {
  const notifications = countOperations(found, /^HTTP callNotifications/);
  const timers = countOperations(found, /^queue schedule/);
  const most = calls
    .flatMap((call) => call.notifications)
    .map(
      ({ operations }) =>
        countOperations(operations, isStateOfCall) / countOperations(operations, isMessage),
    );
  const shared = { unit: "operations", basis: "counted" } as const;
  return [
    figure({
      ...shared,
      name: "tableOperations",
      what: "table operations per notification of the call's own: timers, list and record included",
      value: (countOperations(found, isTable) - countOperations(found, isShared)) / notifications,
      budget: { of: "value", limit: "atMost", bound: 1.5 },
    }),
    figure({
      ...shared,
      name: "sharedReads",
      what: "reads of flows, entry points and bindings per call, where it shares them with no other",
      value: countOperations(found, isShared),
    }),
    figure({
      ...shared,
      name: "stateOperationsMost",
      what: "reads and writes of a call's state, the most for one event",
      value: Math.max(...most),
      budget: { of: "value", limit: "atMost", bound: 2 },
    }),
    figure({
      ...shared,
      name: "queueOperations",
      what: "queue operations per notification, without those of timers and sessions",
      // A timer is scheduled instead of sent, and received and settled like any other message.
      value:
        (countOperations(found, /^queue (?:send|receive|settle)/) - 2 * timers) / notifications,
      budget: { of: "value", limit: "atMost", bound: 3 },
    }),
    figure({
      ...shared,
      name: "timers",
      what: "timers per notification, three queue operations and one read each",
      value: timers / notifications,
      budget: { of: "value", limit: "atMost", bound: 0.4 },
    }),
    figure({
      ...shared,
      name: "sessions",
      what: "sessions accepted per call, for its timers too",
      value: countOperations(found, /^queue management/),
    }),
  ];
}

function toMeasured(found: Operations) {
  return {
    notifications: countOperations(found, /^HTTP callNotifications/),
    timers: countOperations(found, /^queue schedule/),
    queueOperations: countOperations(found, /^queue /),
    tableReads: countOperations(found, /^table .* read/),
    tableWrites: countOperations(found, /^table .* write/),
    graphRequests: countOperations(found, /^Graph /),
  };
}
