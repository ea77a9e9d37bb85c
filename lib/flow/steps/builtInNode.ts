import type { Flow, FlowNode } from "../document/flow";
import { builtInPhrase, type PhraseKey } from "../prompts/phrases";
import type { Prompt } from "../document/prompt";

/**
 * Steps every flow has without writing them, under names no document can use:
 * `~operator`, `~goodbye`, `~error` (apology, then the operator), `~limit`, `~unavailable`,
 * `~unavailableBack`, `~empty`, `~kept`, `~voicemail:<mailbox>`, `~person:<person>` and `~pinLocked:<next>`.
 */
export function builtInNode(flow: Flow, key: string): FlowNode | undefined {
  if (!key.startsWith("~")) return undefined;
  const nodes = cache.get(flow) ?? new Map<string, FlowNode | undefined>();
  if (!nodes.has(key)) cache.set(flow, nodes.set(key, makeNode(flow, key)));
  return nodes.get(key);
}

const cache = new WeakMap<Flow, Map<string, FlowNode | undefined>>();

function makeNode(flow: Flow, key: string): FlowNode | undefined {
  if (key.startsWith("~voicemail:")) return messageNode(flow, key.slice("~voicemail:".length));
  if (key.startsWith("~person:")) return personNode(key.slice("~person:".length));
  if (key.startsWith("~pinLocked:")) {
    return {
      type: "say",
      prompt: words(flow, "pinLocked"),
      bargeIn: false,
      next: key.slice("~pinLocked:".length),
    };
  }
  switch (key) {
    case "~operator":
      return operatorNode(flow);
    case "~goodbye":
      return { type: "hangup", prompt: words(flow, "goodbye") };
    case "~error":
      return {
        type: "say",
        prompt: words(flow, "apology"),
        bargeIn: false,
        next: flow.operator === undefined ? "~goodbye" : "~operator",
      };
    case "~limit":
      return { type: "hangup", prompt: words(flow, "callLimit") };
    case "~unavailable":
      return {
        type: "hangup",
        prompt: [...items(flow, "nobodyAvailable"), ...items(flow, "goodbye")],
      };
    case "~unavailableBack":
      return { type: "say", prompt: words(flow, "nobodyAvailable"), next: "back" };
    case "~empty":
      return {
        type: "hangup",
        prompt: [...items(flow, "emptyMessage"), ...items(flow, "goodbye")],
      };
    case "~kept":
      return { type: "hangup", prompt: [...items(flow, "messageKept"), ...items(flow, "goodbye")] };
    default:
      return undefined;
  }
}

/** Nobody to ask means a spoken goodbye: never a drop without a word. */
function operatorNode(flow: Flow): FlowNode {
  const { operator } = flow;
  if (operator === undefined) return { type: "hangup", prompt: words(flow, "goodbye") };
  if ("voicemail" in operator) return messageNode(flow, operator.voicemail);
  return { type: "transfer", to: [{ target: operator }], failed: "~unavailable" };
}

/** `person` or `person:next`: a dialled extension, and where an unanswered one leads. */
function personNode(name: string): FlowNode {
  const colon = name.indexOf(":");
  const person = colon < 0 ? name : name.slice(0, colon);
  const failed = colon < 0 ? "~unavailableBack" : name.slice(colon + 1);
  return { type: "transfer", to: [{ target: { person } }], failed };
}

function messageNode(flow: Flow, mailbox: string): FlowNode {
  return { type: "voicemail", mailbox, prompt: words(flow, "leaveMessage") };
}

function words(flow: Flow, key: PhraseKey): Prompt {
  return flow.phrases?.[key] ?? items(flow, key);
}

function items(flow: Flow, key: PhraseKey): Exclude<Prompt, string> {
  const own = flow.phrases?.[key];
  if (typeof own === "string") return [{ text: own }];
  if (own !== undefined) return own;
  return [
    {
      text: Object.fromEntries(
        flow.languages.map((language) => [language, builtInPhrase(key, language)]),
      ),
    },
  ];
}
