import { sayCallEnding } from "../../../lib/simulation/sayCallEnding";
import { makeSimulatedCall } from "../../../lib/simulation/makeSimulatedCall";
import { simulateFlowCall } from "../../../lib/simulation/simulateFlowCall";
import { makeTestPlan } from "../../../lib/simulation/testFlow";
import { checkSource } from "../checkSource";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { loadSurroundings } from "../loadSurroundings";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";
import { toSimulatedWorld } from "../simulate/toSimulatedWorld";
import { walkCall } from "../simulate/walkCall";

/** `simulate FILE`: a call on a flow, in words, without telephones and without waiting. */
export const simulateCommand: FlowsCommand = {
  words: "simulate",
  form: "FILE [--bindings FILE] [--at TIME] [--caller NUMBER] [--language TAG] [--like TEST] [--keys KEYS] [--all]",
  summary:
    "Walk through a flow by typing keys, or with --keys print a whole call; --like answers as one of its tests does.",
  options: {
    bindings: "text",
    at: "text",
    caller: "text",
    language: "text",
    like: "text",
    keys: "text",
    all: "flag",
  },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const source = await readSource(file);
    const around = await loadSurroundings(file, source.document, input.text("bindings"), context);
    const { flow, problems } = checkSource(source, around);
    if (flow === undefined) {
      problemLines(problems, input, file).forEach(context.stdout);
      return 1;
    }
    const world = toSimulatedWorld(flow, input, context.now());
    if (typeof world === "string") {
      context.stderr(world);
      return 2;
    }
    const plan = makeTestPlan(flow, around.bindings, around.flows);
    const keys = input.text("keys");
    if (keys !== undefined) return printCall(context, simulateFlowCall(plan, { ...world, keys }));
    const call = makeSimulatedCall(plan, world);
    await walkCall(call, plan, context);
    context.stdout(`The call ended: ${sayCallEnding(call.steps())}.`);
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
