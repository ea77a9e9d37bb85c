import type { Expression } from "../expression";
import type { FlowNode } from "../flow";
import { nodePrompts } from "../nodePrompts";
import type { Prompt } from "../prompt";

/** What a variable is used for, by how far its value goes from there. */
export type UseKind = "spoken" | "condition" | "sent" | "copied" | "notified";

/** An expression in a step: where, and what for. Paths count from the step. */
export type VariableUse = Readonly<{ path: string; expression: Expression; kind: UseKind }>;

/** All expressions of a step. */
export function variableUses(node: FlowNode): readonly VariableUse[] {
  const spoken = nodePrompts(node).flatMap(({ path, prompt }) =>
    promptUses(path, prompt, "spoken"),
  );
  return [...spoken, ...ownUses(node)];
}

/** The expressions in a prompt. */
export function promptUses(path: string, prompt: Prompt, kind: UseKind): readonly VariableUse[] {
  if (typeof prompt === "string") return [];
  return prompt.flatMap((part, index) =>
    "say" in part ? [{ path: `${path}.${index}.value`, expression: part.value, kind }] : [],
  );
}

function ownUses(node: FlowNode): readonly VariableUse[] {
  switch (node.type) {
    case "menu":
      return node.options.flatMap(({ when }, index) =>
        when === undefined
          ? []
          : [{ path: `options.${index}.when`, expression: when, kind: "condition" as const }],
      );
    case "branch":
      return node.cases.map(({ when }, index) => ({
        path: `cases.${index}.when`,
        expression: when,
        kind: "condition",
      }));
    case "set":
      return recordUses("values", node.values, "copied");
    case "lookup":
      return recordUses("input", node.input, "sent");
    case "subflow":
      return recordUses("input", node.input, "copied");
    case "notify":
      return promptUses("text", node.text, "notified");
    case "say":
    case "collect":
    case "hours":
    case "share":
    case "transfer":
    case "voicemail":
    case "directory":
    case "callback":
    case "goto":
    case "return":
    case "hangup":
      return [];
  }
}

function recordUses(
  path: string,
  expressions: Readonly<Record<string, Expression>> | undefined,
  kind: UseKind,
): readonly VariableUse[] {
  return Object.entries(expressions ?? {}).map(([name, expression]) => ({
    path: `${path}.${name}`,
    expression,
    kind,
  }));
}
