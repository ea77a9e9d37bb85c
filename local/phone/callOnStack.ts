import type { Storage } from "../../lib/storage/storage";
import { makeSimulatorClient } from "../graph/simulatorClient";
import { nameTargets } from "../stack/nameTargets";
import type { RunningStack } from "../stack/stackFile";
import type { Output } from "../stack/takeOutput";
import { entryHint } from "./entryHint";
import { findCallResult } from "./findCallResult";
import { judgeCall } from "./judgeCall";
import { makeTranscript } from "./makeTranscript";
import type { CallOptions } from "./parseCallOptions";
import { placeScriptedCall } from "./placeScriptedCall";
import { toTransferOutcomes } from "./toTransferOutcomes";

/** A stack to call on. */
export type CalledStack = Readonly<{ running: RunningStack; storage: Storage }>;

/** Places one scripted call and tells its transcript; resolves with 0 when it ended as expected, 1 when it did not, 2 when the stack does not know a target. */
export async function callOnStack(
  { running, storage }: CalledStack,
  options: CallOptions,
  output: Pick<Output, "say" | "complain">,
): Promise<number> {
  if (!running.graphIsSimulated) {
    output.complain(
      "Only a simulated Graph takes scripted calls: start the stack without GRAPH_URL.",
    );
    return 1;
  }
  const bindings = await storage.bindingsStore.loadBindings();
  const told = toTransferOutcomes(options.transfer, bindings);
  if (told.problem !== undefined) {
    output.complain(told.problem);
    return 2;
  }
  const hint = entryHint(options.to, await storage.entryPointStore.listEntryPoints());
  if (hint !== undefined) output.complain(hint);
  const simulator = makeSimulatorClient(running.graph);
  const { timeScale, transferOutcomes } = await simulator.configure({});
  const scale = options["time-scale"] ?? timeScale;
  try {
    await simulator.configure({
      timeScale: scale,
      transferOutcomes: { ...transferOutcomes, ...told.outcomes },
    });
    const transcript = makeTranscript(nameTargets(bindings), output.say);
    const startedAt = new Date().toISOString();
    const placed = await placeScriptedCall(simulator, { ...options, timeScale: scale }, transcript);
    const result = await findCallResult(storage, placed.callId, startedAt);
    const { asExpected, sentence } = judgeCall({ ...result, ...placed }, options.expect);
    output.say(`== ${sentence}`);
    return asExpected ? 0 : 1;
  } finally {
    await simulator.configure({ timeScale, transferOutcomes });
  }
}
