import type { Bindings } from "../../lib/flow/document/bindings";
import type { OutboundProgress } from "../../lib/placing/toOutboundProgress";
import type { Storage } from "../../lib/storage/storage";
import { makeSimulatorClient, type SimulatorClient } from "../graph/simulatorClient";
import { nameTargets } from "../stack/nameTargets";
import type { RunningStack } from "../stack/stackFile";
import type { Output } from "../stack/takeOutput";
import { entryHint } from "./entryHint";
import { findCallResult } from "./findCallResult";
import { followScriptedCall } from "./followScriptedCall";
import { judgeCall } from "./judgeCall";
import { makeOutboundClient } from "./makeOutboundClient";
import { makeTranscript } from "./makeTranscript";
import type { CallOptions } from "./parseCallOptions";
import { toOutboundRequest } from "./toOutboundRequest";
import { toTransferOutcomes } from "./toTransferOutcomes";

/** A stack to call on. */
export type CalledStack = Readonly<{ running: RunningStack; storage: Storage }>;

/** How a call is brought about, and how far one that the app placed has come in the end. */
type Way = Readonly<{
  place: () => Promise<string>;
  progress?: () => Promise<OutboundProgress>;
  /** Whom it rings, where --callee says what they do. */
  callee?: string | undefined;
}>;

/** Places one scripted call and tells its transcript; resolves with 0 when it ended as expected, 1 when it did not, 2 when the stack does not know a target. */
export async function callOnStack(
  stack: CalledStack,
  options: CallOptions,
  output: Pick<Output, "say" | "complain">,
): Promise<number> {
  const { running, storage } = stack;
  if (!running.graphIsSimulated) {
    output.complain(
      "Only a simulated Graph takes scripted calls: start the stack without GRAPH_URL.",
    );
    return 1;
  }
  const bindings = await storage.bindingsStore.loadBindings();
  const told = toTransferOutcomes(options.transfer, bindings);
  const simulator = makeSimulatorClient(running.graph);
  const way = await findWay(stack, options, { bindings, simulator, output });
  const problem = told.problem ?? ("problem" in way ? way.problem : undefined);
  if (problem !== undefined || "problem" in way) {
    output.complain(problem ?? "");
    return 2;
  }
  const { timeScale, transferOutcomes } = await simulator.configure({});
  const scale = options["time-scale"] ?? timeScale;
  const { callee } = options;
  const ofCallee = callee && way.callee ? { [way.callee]: callee } : {};
  try {
    await simulator.configure({
      timeScale: scale,
      transferOutcomes: { ...transferOutcomes, ...told.outcomes, ...ofCallee },
    });
    const transcript = makeTranscript(nameTargets(bindings), output.say);
    const startedAt = new Date().toISOString();
    const callId = await way.place();
    const script = { ...options, callId, timeScale: scale };
    const over = await followScriptedCall(simulator, script, transcript);
    const result = await findCallResult(storage, callId, startedAt);
    const progress = await way.progress?.();
    const { asExpected, sentence } = judgeCall({ ...result, ...over, progress }, options.expect);
    output.say(`== ${sentence}`);
    return asExpected ? 0 : 1;
  } finally {
    await simulator.configure({ timeScale, transferOutcomes });
  }
}

type Around = Readonly<{
  bindings: Bindings;
  simulator: SimulatorClient;
  output: Pick<Output, "complain">;
}>;

async function findWay(
  { running, storage }: CalledStack,
  options: CallOptions,
  { bindings, simulator, output }: Around,
): Promise<Way | Readonly<{ problem: string }>> {
  const entryPoints = await storage.entryPointStore.listEntryPoints();
  const { to, from, into } = options;
  if (!options.outbound) {
    const hint = entryHint(to, entryPoints);
    if (hint !== undefined) output.complain(hint);
    const { "forwarded-from": forwardedFrom, "transferred-by": transferredBy } = options;
    return {
      place: () => simulator.placeCall({ to, from, forwardedFrom, transferredBy, into }),
    };
  }
  const request = toOutboundRequest(options, bindings, entryPoints);
  if (request.body === undefined) return { problem: request.problem };
  const client = makeOutboundClient(running);
  let id = "";
  return {
    callee: request.callee,
    place: async () => {
      const placed = await client.place(request.body);
      id = placed.id;
      return placed.callId;
    },
    progress: () => client.show(id),
  };
}
