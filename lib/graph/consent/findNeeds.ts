import type { Bindings } from "../../flow/document/bindings";
import type { Flow, FlowNode } from "../../flow/document/flow";
import { findPresencePeople } from "../../flow/presence/findPresencePeople";
import { nodeName } from "../../flow/check/stepName";
import { stepType } from "../../flow/steps/index";
import type { ScenarioName } from "./scenarios";

/** One thing that a flow does at Graph, and where: a step by its name, or the flow itself. */
export type Need = Readonly<{ scenario: ScenarioName; path: string; step?: string }>;

/** What every call does, whatever its flow. */
export const everyCall: readonly ScenarioName[] = [
  "answer",
  "playPrompt",
  "subscribeToTone",
  "cancelMediaProcessing",
  "keepAlive",
  "getCall",
  "getOperations",
  "hangUp",
];

/** Everything a flow does at Graph, once for each step that does it; what its callers are called back by is in the bindings. Steps are asked for their traits, never for their types. Pure. */
export function findNeeds(flow: Flow, bindings: QueuesOfBindings = {}): readonly Need[] {
  return [
    ...everyCall.map((scenario) => ({ scenario, path: "entry" })),
    ...(flow.operator === undefined
      ? []
      : [{ scenario: reach(flow.operator), path: "operator", step: "The operator" }]),
    ...Object.entries(flow.nodes).flatMap(([key, node]): readonly Need[] => {
      const type = stepType(node);
      const targets = type.targets?.(node) ?? [];
      const scenarios = [
        ...(type.whispers === undefined ? [] : (["createCall"] as const)),
        ...targets.map(({ target }) => reach(target)),
        ...(targets.some(({ only }) => only === "available") || asksPresence(node)
          ? (["getPresencesByUserId"] as const)
          : []),
        ...(type.makesMeeting === true ? (["createOnlineMeeting"] as const) : []),
        ...(type.entersRoom === true ? (["joinMeeting", "invite"] as const) : []),
        ...(type.alerts === undefined ? [] : (["createCall"] as const)),
        ...(type.records === undefined ? [] : (["recordResponse"] as const)),
        ...callBackNeeds(node, bindings),
        ...(type.people === undefined && type.choices?.(node).dialExtension === undefined
          ? []
          : (["transfer"] as const)),
      ];
      const at = { path: `nodes.${key}`, step: nodeName(key, node) };
      return [...new Set(scenarios)].map((scenario) => ({ scenario, ...at }));
    }),
  ];
}

type QueuesOfBindings = Pick<Bindings, "callbackQueues">;

/** Whoever is called back is rung, and given to whoever was rung before. */
function callBackNeeds(
  node: FlowNode,
  { callbackQueues }: QueuesOfBindings,
): readonly ScenarioName[] {
  const asked = stepType(node).callsBack?.(node);
  const rule = asked && callbackQueues?.[asked.queue]?.calls;
  if (rule === undefined) return [];
  return [
    "createCall",
    "transfer",
    ...(rule.only === undefined ? [] : (["getPresencesByUserId"] as const)),
  ];
}

function asksPresence(node: FlowNode): boolean {
  const { knowsPresence, reads } = stepType(node);
  const expressions = (reads?.(node) ?? []).map(({ expression }) => expression);
  return knowsPresence === true && findPresencePeople(expressions).length > 0;
}

function reach(target: object): ScenarioName {
  return "voicemail" in target ? "recordResponse" : "transfer";
}
