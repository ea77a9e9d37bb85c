import type { Flow, FlowNode, NodeOf } from "./flow";

/** One way out of a node: where it is written, where it leads, and what makes a call take it. */
export type Edge = Readonly<{ path: string; next: string; when: string }>;

type Entry = readonly [path: string, next: string | undefined, when: string];

/** Every way out of a node that its document names; ways that defaults add are not in the list. */
export function nodeEdges(node: FlowNode): readonly Edge[] {
  return [...askEdges(node), ...ownEdges(node)].flatMap(([path, next, when]) =>
    next === undefined ? [] : [{ path, next, when }],
  );
}

/** The edges of a flow's universal keys and error handler. */
export function flowEdges(flow: Flow): readonly Edge[] {
  const globals = Object.entries(flow.globals ?? {}).flatMap(([key, action]) =>
    typeof action === "object" ? [{ path: `globals.${key}.go`, next: action.go, when: key }] : [],
  );
  const onError =
    flow.onError === undefined ? [] : [{ path: "onError", next: flow.onError, when: "error" }];
  return [...globals, ...onError];
}

function askEdges(node: FlowNode): readonly Entry[] {
  if (!("onExhausted" in node || "onNoInput" in node || "onNoMatch" in node)) return [];
  return [
    ["onExhausted", node.onExhausted, "after the last try"],
    ["onNoInput", node.onNoInput, "no input"],
    ["onNoMatch", node.onNoMatch, "no match"],
  ];
}

function ownEdges(node: FlowNode): readonly Entry[] {
  switch (node.type) {
    case "say":
      return [...listenEdges(node), ["next", node.next, "next"]];
    case "menu":
      return menuEdges(node);
    case "collect":
    case "set":
    case "notify":
      return [["next", node.next, "next"]];
    case "hours":
    case "branch":
    case "share":
      return choiceEdges(node);
    case "subflow":
      return [["returned", node.returned, "returned"]];
    case "lookup":
    case "transfer":
    case "voicemail":
    case "directory":
    case "callback":
      return outcomeEdges(node);
    case "goto":
    case "return":
    case "hangup":
      return [];
  }
}

function listenEdges(node: NodeOf<"say">): readonly Entry[] {
  return Object.entries(node.listen ?? {}).map(([key, next]): Entry => [
    `listen.${key}`,
    next,
    key,
  ]);
}

function menuEdges(node: NodeOf<"menu">): readonly Entry[] {
  return [
    ...node.options.map((option, index): Entry => [
      `options.${index}.next`,
      option.next,
      option.keys,
    ]),
    ["pin.failed", node.pin?.failed, "wrong PIN"],
    ["dialExtension.failed", node.dialExtension?.failed, "extension failed"],
  ];
}

function choiceEdges(node: NodeOf<"hours" | "branch" | "share">): readonly Entry[] {
  switch (node.type) {
    case "hours":
      return [
        ["special.next", node.special?.next, "switch"],
        ["holiday", node.holiday, "holiday"],
        ["open", node.open, "open"],
        ["closed", node.closed, "closed"],
      ];
    case "branch":
      return [
        ...node.cases.map((one, index): Entry => [
          `cases.${index}.next`,
          one.next,
          `case ${index + 1}`,
        ]),
        ["otherwise", node.otherwise, "otherwise"],
      ];
    case "share":
      return node.parts.map((part, index): Entry => [
        `parts.${index}.next`,
        part.next,
        `${part.percent} %`,
      ]);
  }
}

function outcomeEdges(
  node: NodeOf<"lookup" | "transfer" | "voicemail" | "directory" | "callback">,
): readonly Entry[] {
  switch (node.type) {
    case "lookup":
      return [
        ["next", node.next, "found"],
        ["notFound", node.notFound, "not found"],
        ["failed", node.failed, "failed"],
      ];
    case "transfer":
      return [
        ["noAnswer", node.noAnswer, "no answer"],
        ["busy", node.busy, "busy"],
        ["failed", node.failed, "failed"],
      ];
    case "voicemail":
      return [
        ["done", node.done, "message left"],
        ["empty", node.empty, "no message"],
      ];
    case "directory":
      return [
        ["none", node.none, "nobody found"],
        ["failed", node.failed, "failed"],
      ];
    case "callback":
      return [
        ["confirmed", node.confirmed, "confirmed"],
        ["refused", node.refused, "refused"],
      ];
  }
}
