import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow, FlowNode } from "../../lib/flow/document/flow";

/** What the names in `menuFlow` mean. */
export const menuFlowBindings: Bindings = {
  schema: "bindings/v1",
  people: { operator: { userId: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001", name: "Olivia Operator" } },
  queues: { sales: { phone: "+15550110" } },
  mailboxes: { reception: { name: "Reception" } },
};

const optionsPerMenu = 7;

/**
 * A flow of so many nodes as a business would have it: a tree of menus of up to seven choices, whose leaves are
 * announcements that lead back, people and mailboxes. The same number gives the same flow. Pure.
 */
export function menuFlow(nodeCount: number): Flow {
  const nodes: Record<string, FlowNode> = {};
  for (let index = 0; index < nodeCount; index++) {
    const first = index * optionsPerMenu + 1;
    const children = Array.from({ length: optionsPerMenu }, (_, child) => first + child);
    const existing = children.filter((child) => child < nodeCount);
    nodes[nodeKey(index)] = existing.length > 0 ? menu(index, existing) : leaf(index);
  }
  return {
    schema: "flow/v1",
    key: "bench",
    name: `Menus of ${nodeCount} steps`,
    languages: ["en"],
    timeZone: "UTC",
    entry: nodeKey(0),
    operator: { person: "operator" },
    globals: { "0": "operator", "*": "back" },
    nodes,
  };
}

/** The key of the node with this number: 0 is the main menu, and the choices of n are 7n+1 to 7n+7. */
function nodeKey(index: number): string {
  return index === 0 ? "main" : `step${index}`;
}

function menu(index: number, children: readonly number[]): FlowNode {
  const choices = children.map((child, position) => ({ child, keys: String(position + 1) }));
  return {
    type: "menu",
    title: `Menu ${index}`,
    ...(index === 0 ? { greeting: "Welcome to Contoso." } : {}),
    prompt: choices.map(({ child, keys }) => `For topic ${child}, press ${keys}.`).join(" "),
    options: choices.map(({ child, keys }) => ({
      keys,
      label: `topic ${child}`,
      next: nodeKey(child),
    })),
  };
}

function leaf(index: number): FlowNode {
  const title = `Topic ${index}`;
  if (index % 10 === 8) {
    return {
      type: "transfer",
      title,
      before: "I am connecting you.",
      to: [{ target: { queue: "sales" } }],
      failed: "operator",
    };
  }
  if (index % 10 === 9) {
    return {
      type: "voicemail",
      title,
      mailbox: "reception",
      consent: "Your message will be recorded.",
      prompt: "Please speak after the tone.",
    };
  }
  return {
    type: "say",
    title,
    prompt: `This is what there is to say about topic ${index}.`,
    next: "main",
  };
}
