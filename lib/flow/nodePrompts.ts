import type { FlowNode } from "./flow";
import type { Prompt } from "./prompt";

/** One prompt of a node and where in the node it is written. */
export type NodePrompt = Readonly<{ path: string; prompt: Prompt }>;

/** All prompts a node's document holds. */
export function nodePrompts(node: FlowNode): readonly NodePrompt[] {
  return [...askPrompts(node), ...ownPrompts(node)].flatMap(([path, prompt]) =>
    prompt === undefined ? [] : [{ path, prompt }],
  );
}

type Entry = readonly [path: string, prompt: Prompt | undefined];

function askPrompts(node: FlowNode): readonly Entry[] {
  if (!("noInput" in node || "noMatch" in node || "again" in node)) return [];
  return [
    ...(node.noInput ?? []).map((one, index): Entry => [`noInput.${index}.prompt`, one.prompt]),
    ...(node.noMatch ?? []).map((one, index): Entry => [`noMatch.${index}.prompt`, one.prompt]),
    ["again", node.again],
  ];
}

function ownPrompts(node: FlowNode): readonly Entry[] {
  switch (node.type) {
    case "say":
    case "directory":
    case "callback":
      return [["prompt", node.prompt]];
    case "menu":
      return [
        ["greeting", node.greeting],
        ["prompt", node.prompt],
        ...node.options.map((option, index): Entry => [`options.${index}.say`, option.say]),
      ];
    case "collect":
      return [
        ["prompt", node.prompt],
        ["confirm.prompt", node.confirm?.prompt],
      ];
    case "lookup":
      return [["filler", node.filler]];
    case "transfer":
      return [["before", node.before]];
    case "voicemail":
      return [
        ["consent", node.consent],
        ["prompt", node.prompt],
      ];
    case "notify":
      return [];
    case "hangup":
      return [["prompt", node.prompt]];
    case "hours":
    case "branch":
    case "share":
    case "set":
    case "subflow":
    case "goto":
    case "return":
      return [];
  }
}
