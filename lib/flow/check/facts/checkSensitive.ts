import type { Bindings } from "../../document/bindings";
import type { Flow, FlowNode } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import type { VariableUse } from "../../steps/stepType";
import { listBoundNames } from "./listBoundNames";
import type { CheckSubject } from "../checkSubject";
import { findExpressionVariables } from "../variables/findExpressionVariables";
import { listOwnPrompts } from "../wording/listFlowPrompts";
import { error } from "../flowProblem";
import { findRelatedFlows } from "../graph/findRelatedFlows";
import { nodeName } from "../stepName";
import { findPromptUses, findVariableUses } from "../variables/findVariableUses";
import { quote } from "../words";

/** What callers enter in confidence stays where it is needed. */
export function checkSensitive({ flow, flows, bindings }: CheckSubject): readonly FlowProblem[] {
  const secrets = new Set(findRelatedFlows(flow, flows).flatMap(secretsOf));
  if (secrets.size === 0) return [];
  const leaks = (use: VariableUse) =>
    [...findExpressionVariables(use.expression)].filter((name) => secrets.has(name));
  const ofNodes = Object.entries(flow.nodes).flatMap(([key, node]) =>
    findVariableUses(node).flatMap((use) => {
      const how = leakOf(use, node, bindings);
      if (how === undefined) return [];
      return (
        leaks(use)
          // A caller may hear once more what they have just entered.
          .filter((name) => use.knows?.includes(name) !== true)
          .map((name) => leak(`nodes.${key}.${use.path}`, nodeName(key, node), name, how))
      );
    }),
  );
  const ofFlow = listOwnPrompts(flow)
    .flatMap(({ path, prompt }) => findPromptUses(path, prompt, "spoken"))
    .flatMap((use) => leaks(use).map((name) => leak(use.path, "The flow", name, aloud)));
  return [...ofNodes, ...ofFlow];
}

function leak(path: string, name: string, variable: string, how: string): FlowProblem {
  return error(
    "sensitive",
    path,
    `${name} ${how} ${quote(variable)}, which callers enter in confidence. Take it out here.`,
    { step: name, variable },
  );
}

const aloud = "says aloud";

function secretsOf(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) =>
    [stepType(node).secret?.(node)].filter((name) => name !== undefined),
  );
}

function leakOf(use: VariableUse, node: FlowNode, bindings: Bindings): string | undefined {
  switch (use.kind) {
    case "spoken":
      return aloud;
    case "copied":
      return "copies";
    case "notified":
      return "sends to others";
    case "sent":
      return asksByAddress(node, bindings) ? "puts into a web address" : undefined;
    case "condition":
      return undefined;
  }
}

function asksByAddress(node: FlowNode, { endpoints = {} }: Bindings): boolean {
  return listBoundNames(node).some(({ kind, name }) => {
    const found = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
    return kind === "endpoint" && (found?.method ?? "GET") === "GET";
  });
}
