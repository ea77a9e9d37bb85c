import { isAsking, type AskingNode } from "../askSettings";
import type { AskFields, Flow, FlowNode, NodeOf } from "../flow";
import { nodeEdges } from "../nodeEdges";

/** One way out of a step, those that no document writes included. */
export type Way = Readonly<{
  /** A node's key, a built-in step, or a word of `next`. */
  to: string;
  /** Where the document says so, from its top; the step itself where a default does. */
  path: string;
  /** A caller who presses nothing, or nothing that fits, can be taken this way; so can whatever others decide: hours, failures, look-ups. */
  passive: boolean;
  /** Variables that have a value once this way was taken; `name.*` for all that begin so. */
  sets: readonly string[];
}>;

const none: readonly string[] = [];

/** Every way out of a step, in the words of its document. What a subflow or another flow does is not among them. */
export function ways(flow: Flow, key: string, node: FlowNode): readonly Way[] {
  const at = key.startsWith("~") ? key : `nodes.${key}`;
  const own = ownWays(node, at);
  return isAsking(node) ? [...own, ...lastResorts(flow, node, at)] : own;
}

function ownWays(node: FlowNode, at: string): readonly Way[] {
  const written = nodeEdges(node)
    .filter(({ path }) => !isAsking(node) || !askPaths.has(path))
    .map(({ path, next }): Way => ({
      to: next,
      path: `${at}.${path}`,
      passive: !isAsking(node) && !path.startsWith("listen."),
      sets: setsOf(node, path),
    }));
  switch (node.type) {
    case "say":
      return node.next === undefined ? [...written, byDefault(at, "hangup")] : written;
    case "transfer":
      return transferWays(node, at, written);
    case "voicemail":
      return [
        ...written,
        ...(node.done === undefined ? [byDefault(at, "~kept")] : []),
        ...(node.empty === undefined ? [byDefault(at, "~empty")] : []),
      ];
    case "menu":
      return node.dialExtension === undefined
        ? written
        : [...written, toPerson(at, node.dialExtension.failed)];
    case "directory":
      return [...written, toPerson(at, node.failed)];
    case "share":
      return written.filter((_, index) => canBeShared(node, index));
    case "collect":
    case "hours":
    case "branch":
    case "set":
    case "lookup":
    case "callback":
    case "notify":
    case "subflow":
    case "goto":
    case "return":
    case "hangup":
      return written;
  }
}

/** What the last resorts below decide, or what only a person's failure to answer leads to. */
const askPaths = new Set([
  "onExhausted",
  "onNoInput",
  "onNoMatch",
  "none",
  "refused",
  "failed",
  "pin.failed",
  "dialExtension.failed",
]);

function byDefault(at: string, to: string): Way {
  return { to, path: at, passive: true, sets: none };
}

/** A person a caller chose: whoever, so one stands for all. */
function toPerson(at: string, failed: string | undefined): Way {
  return {
    to: failed === undefined ? "~person:any" : `~person:any:${failed}`,
    path: at,
    passive: false,
    sets: none,
  };
}

/** A message is taken by the first voicemail among the targets; without one, each failure leads where it says. */
function transferWays(
  node: NodeOf<"transfer">,
  at: string,
  written: readonly Way[],
): readonly Way[] {
  for (const { target } of node.to) {
    if ("voicemail" in target) return [byDefault(at, `~voicemail:${target.voicemail}`)];
  }
  return node.failed === undefined ? [...written, byDefault(at, "~unavailable")] : written;
}

/** A part of no percent is never taken, unless there is nothing else. */
function canBeShared(node: NodeOf<"share">, index: number): boolean {
  const total = node.parts.reduce((sum, { percent }) => sum + percent, 0);
  return total > 0 ? (node.parts[index]?.percent ?? 0) > 0 : index === node.parts.length - 1;
}

function setsOf(node: FlowNode, path: string): readonly string[] {
  if (node.type === "collect" && path === "next") return [node.into];
  if (node.type === "lookup" && path === "next") return [node.into, `${node.into}.*`];
  if (node.type === "set") return Object.keys(node.values ?? {});
  return node.type === "subflow" ? Object.keys(node.input ?? {}) : none;
}

/** Where the last try leads, exactly as a call takes it: for silence, for wrong keys, for wrong PINs. */
function lastResorts(flow: Flow, node: AskingNode, at: string): readonly Way[] {
  const { defaults = {} } = flow;
  const shared = ownLastResort(node, at) ?? {
    to: node.onExhausted ?? defaults.onExhausted ?? (flow.operator ? "operator" : "~goodbye"),
    path: whereExhausted(node, defaults, at),
  };
  const pin = node.type === "menu" ? node.pin?.failed : undefined;
  const found = [
    own(node, defaults, "onNoInput", at) ?? shared,
    own(node, defaults, "onNoMatch", at) ?? shared,
    ...(pin === undefined ? [] : [{ to: pin, path: `${at}.pin.failed` }]),
    // A question that cannot be played, however often, ends in an apology.
    { to: "~error", path: at },
  ];
  return found.map(({ to, path }) => ({ to, path, passive: true, sets: none }));
}

type Resort = Readonly<{ to: string; path: string }>;

function ownLastResort(node: AskingNode, at: string): Resort | undefined {
  if (node.type === "directory" && node.none !== undefined) {
    return { to: node.none, path: `${at}.none` };
  }
  return node.type === "callback" ? { to: node.refused, path: `${at}.refused` } : undefined;
}

function own(
  node: AskingNode,
  defaults: AskFields,
  kind: "onNoInput" | "onNoMatch",
  at: string,
): Resort | undefined {
  const written = node[kind];
  if (written !== undefined) return { to: written, path: `${at}.${kind}` };
  const hasOwn = ownLastResort(node, at) !== undefined || node.onExhausted !== undefined;
  const fallback = hasOwn ? undefined : defaults[kind];
  return fallback === undefined ? undefined : { to: fallback, path: `defaults.${kind}` };
}

function whereExhausted(node: AskingNode, defaults: AskFields, at: string): string {
  if (node.onExhausted !== undefined) return `${at}.onExhausted`;
  return defaults.onExhausted === undefined ? at : "defaults.onExhausted";
}
