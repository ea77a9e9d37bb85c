import { setTimeout as sleep } from "node:timers/promises";
import { hasCode } from "../../lib/errors";
import { makeSimulatorClient, type SimulatorClient } from "../../local/graph/simulatorClient";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { makeLiveHeap } from "./liveHeap";
import { median } from "../support/median";
import { startStack } from "../support/startStack";
import { processTree, totalMemory, type ProcessMemory } from "./processTree";

const memoryBudget = { of: "value", limit: "atMost", bound: 330 } as const;
const settledInMs = 2000;
const starts = 5;
/** What somebody tries out in an afternoon. */
const few = 20;

/** The local stack as `npm start` runs it: all its processes, once it is up and after calls, and how long it took to be up. */
export const measureMemory: Measure = async ({ quick, say }) => {
  const many = quick ? 40 : 200;
  say(`${starts} starts of the local stack, then ${few} calls on it, then ${many}`);
  // First: a stack that is up already would slow the others.
  const start = await measureStart();
  const heap = makeLiveHeap();
  const stack = startStack(heap.environment);
  try {
    const { graph } = await stack.ready;
    await sleep(settledInMs);
    const idle = processTree(stack.pid);
    const caller = makeSimulatorClient(graph);
    await placeCalls(caller, few, 2);
    await sleep(settledInMs);
    const used = processTree(stack.pid);
    await placeCalls(caller, many, 20);
    await sleep(settledInMs);
    const busy = processTree(stack.pid);
    const live = await heap.ask(stack.pid);
    const figures = [
      ...memoryFigures(idle, used),
      figure({
        name: "stackMemoryBusy",
        what: `the same after ${many} more, 20 at a time`,
        value: totalMemory(busy),
        unit: "MB",
        basis: "memory",
        budget: memoryBudget,
      }),
      figure({
        name: "stackHeapLive",
        what: "of that, what is left after a collection in the process of app, broker and simulated Graph",
        value: live,
        unit: "MB",
        basis: "memory",
      }),
      start,
    ];
    return { figures, details: { idle, used, busy } };
  } finally {
    await stack.stop();
  }
};

/** Calls that hear the menu, press a key and hang up, so many at a time. */
async function placeCalls(caller: SimulatorClient, count: number, atATime: number): Promise<void> {
  for (let placed = 0; placed < count; placed += atATime) {
    const ends = await Promise.allSettled(Array.from({ length: atATime }, () => call(caller)));
    for (const end of ends) {
      // On a machine that stalls, a call may give up before its key: it was a call all the same.
      if (end.status === "rejected" && !hasCode(end.reason, "GRAPH_CALL_GONE")) throw end.reason;
    }
  }
}

async function call(caller: SimulatorClient): Promise<void> {
  const callId = await caller.placeCall({ to: "+15550100", from: "+15550123" });
  let keys = ["2", "9"];
  for await (const event of caller.events(callId)) {
    if (event.type !== "promptEnded") continue;
    const [key, ...rest] = keys;
    keys = rest;
    if (key === undefined) await caller.hangUp(callId);
    else await caller.press(callId, key);
  }
}

function memoryFigures(idle: readonly ProcessMemory[], used: readonly ProcessMemory[]) {
  const shared = {
    unit: "MB",
    basis: "memory",
    budget: memoryBudget,
  } as const;
  return [
    figure({
      ...shared,
      name: "stackMemory",
      what: `memory of the local stack when it is up, ${idle.length} processes`,
      value: totalMemory(idle),
    }),
    figure({
      ...shared,
      name: "stackMemoryUsed",
      what: `the same after ${few} calls, two at a time`,
      value: totalMemory(used),
    }),
  ];
}

async function measureStart() {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const began = performance.now();
    const stack = startStack();
    try {
      await stack.ready;
      times.push(performance.now() - began);
    } finally {
      await stack.stop();
    }
  }
  return figure({
    name: "stackStart",
    what: `start of the local stack, until it is ready: the median of ${starts}`,
    value: median(times),
    unit: "ms",
    basis: "wall time",
    budget: { of: "value", limit: "atMost", bound: 5000 },
  });
}
