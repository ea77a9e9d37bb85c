import { checkFlow } from "../../../lib/flow/check/checkFlow";
import { callEnding } from "../../../lib/simulation/callEnding";
import { makeSimulatedCall } from "../../../lib/simulation/makeSimulatedCall";
import { simulateFlowCall } from "../../../lib/simulation/simulateFlowCall";
import { planOf } from "../../../lib/simulation/testFlow";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { loadSurroundings } from "../loadSurroundings";
import { problemLine } from "../problemLine";
import { readDocument } from "../readDocument";
import { toSimulatedWorld } from "../simulate/toSimulatedWorld";
import { walkCall } from "../simulate/walkCall";

/** `simulate FILE`: a call on a flow, in words, without telephones and without waiting. */
export const simulateCommand: FlowsCommand = {
  words: "simulate",
  form: "FILE [--bindings FILE] [--at TIME] [--caller NUMBER] [--language TAG] [--like TEST] [--keys KEYS]",
  summary:
    "Walk through a flow by typing keys, or with --keys print a whole call; --like answers as one of its tests does.",
  options: {
    bindings: "text",
    at: "text",
    caller: "text",
    language: "text",
    like: "text",
    keys: "text",
  },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const document = await readDocument(file);
    const around = await loadSurroundings(file, document, input.text("bindings"), context);
    const { flow, problems } = checkFlow(document, around);
    if (flow === undefined) {
      problems.forEach((problem) => context.stdout(problemLine(problem)));
      return 1;
    }
    const world = toSimulatedWorld(flow, input, context.now());
    if (typeof world === "string") {
      context.stderr(world);
      return 2;
    }
    const plan = planOf(flow, around.bindings, around.flows);
    const keys = input.text("keys");
    if (keys !== undefined) return printCall(context, simulateFlowCall(plan, { ...world, keys }));
    const call = makeSimulatedCall(plan, world);
    await walkCall(call, plan, context);
    context.stdout(`The call ended: ${callEnding(call.steps())}.`);
    return 0;
  },
};

function printCall(context: FlowsContext, call: ReturnType<typeof simulateFlowCall>): 0 | 2 {
  if ("problem" in call) {
    context.stderr(call.problem);
    return 2;
  }
  context.stdout(call.lines.join("\n"));
  context.stdout(`# ends: ${call.ends}, after ${Math.round(call.durationInMs / 1000)} s`);
  return 0;
}
