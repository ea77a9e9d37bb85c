import type { Bindings } from "../bindings";
import type { Flow, FlowNode } from "../flow";
import type { FlowProblem } from "../flowProblem";
import type { CheckSubject } from "./checkSubject";
import { expressionVariables } from "./expressionVariables";
import { ownPrompts } from "./flowPrompts";
import { error } from "./problem";
import { relatedFlows } from "./relatedFlows";
import { nodeName } from "./stepName";
import { promptUses, variableUses, type VariableUse } from "./variableUses";
import { quote } from "./words";

/** What callers enter in confidence stays where it is needed. */
export function checkSensitive({ flow, flows, bindings }: CheckSubject): readonly FlowProblem[] {
  const secrets = new Set(relatedFlows(flow, flows).flatMap(secretsOf));
  if (secrets.size === 0) return [];
  const leaks = (use: VariableUse) =>
    [...expressionVariables(use.expression)].filter((name) => secrets.has(name));
  const ofNodes = Object.entries(flow.nodes).flatMap(([key, node]) =>
    variableUses(node).flatMap((use) => {
      const how = leakOf(use, node, bindings);
      if (how === undefined) return [];
      return leaks(use)
        .filter((name) => !isOwnConfirmation(use, node, name))
        .map((name) => leak(`nodes.${key}.${use.path}`, nodeName(key, node), name, how));
    }),
  );
  const ofFlow = ownPrompts(flow)
    .flatMap(({ path, prompt }) => promptUses(path, prompt, "spoken"))
    .flatMap((use) => leaks(use).map((name) => leak(use.path, "The flow", name, aloud)));
  return [...ofNodes, ...ofFlow];
}

function leak(path: string, name: string, variable: string, how: string): FlowProblem {
  return error(
    "sensitive",
    path,
    `${name} ${how} ${quote(variable)}, which callers enter in confidence. Take it out here.`,
  );
}

const aloud = "says aloud";

function secretsOf(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) =>
    node.type === "collect" && (node.sensitive === true || node.kind === "pin") ? [node.into] : [],
  );
}

/** A caller may hear once more what they have just entered. */
function isOwnConfirmation(use: VariableUse, node: FlowNode, name: string): boolean {
  return node.type === "collect" && node.into === name && use.path.startsWith("confirm.");
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
      return node.type === "lookup" && methodOf(node.endpoint, bindings) === "GET"
        ? "puts into a web address"
        : undefined;
    case "condition":
      return undefined;
  }
}

function methodOf(endpoint: string, { endpoints = {} }: Bindings): "GET" | "POST" {
  const found = Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint] : undefined;
  return found?.method ?? "GET";
}
