import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toDocumentKey } from "../draft/toDocumentKey";
import { toPhoneTarget, toQueueTarget } from "../draft/toTarget";
import type { Block, ConnectFlow } from "./connectBlock";
import { takeLastWords } from "./connectText";

/** The variable that keeps which queue was chosen before a call is handed over. */
const chosenQueue = "TargetQueue";

/** Opening hours: their times are not in a flow, so they are names of the bindings. */
export function importHours(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const id = flow.value(block, "HoursOfOperationId") ?? "";
  const name =
    block.names.get("Hours") ??
    block.names.get("HoursOfOperation") ??
    (takeLastWords(id) || "hours");
  const schedule = draft.bind("schedules", name, { weekly: {} });
  const way = (value: string) =>
    block.conditions.find(({ operands }) => operands[0]?.toLowerCase() === value)?.to;
  draft.put(flow.keyOf(block), {
    type: "hours",
    title: flow.titleOf(block),
    schedule,
    open: flow.wayTo(way("true") ?? block.next),
    closed: flow.wayTo(way("false")),
  });
  context.notes.needed(
    block.part,
    `The hours “${name}” are not in the file: fill in “${schedule}” of the bindings, which is never open until then.`,
    block.type,
  );
}

/** A queue is chosen first and the call handed over later, perhaps elsewhere: which one is kept in a variable. */
export function importQueueChoice(block: Block, flow: ConnectFlow): void {
  const name = queueName(block, flow);
  const target = toQueueTarget(flow.draft, name);
  const key = flow.keyOf(block);
  const [queue = name] = Object.values(target);
  const id = flow.value(block, "QueueId") ?? flow.value(block, "AgentId") ?? "";
  noteLookedUp(block, { value: id, what: "queue", name: queue }, flow);
  flow.draft.put(key, {
    type: "set",
    title: flow.titleOf(block),
    values: { [chosenQueue]: queue },
    next: flow.wayTo(block.next),
  });
  flow.context.notes.needed(
    block.part,
    `The queue “${name}” is “${queue}” of the bindings: say there which queue of Teams it is.`,
    block.type,
  );
}

function queueName(block: Block, flow: ConnectFlow): string {
  const id = flow.value(block, "QueueId") ?? flow.value(block, "AgentId") ?? "queue";
  return (
    block.names.get("QueueId") ??
    block.names.get("Queue") ??
    block.names.get("queue") ??
    takeLastWords(id)
  );
}

/** Hands the call to the queue that was chosen: with several in the flow, a branch finds which. */
export function importToQueue(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const key = flow.keyOf(block);
  const title = flow.titleOf(block);
  const failed = flow.onError(block, "QueueAtCapacity", "NoMatchingError");
  const names = [...flow.blocks.values()]
    .filter(({ type }) => type === "UpdateContactTargetQueue")
    .map((choice) => queueName(choice, flow));
  const own = block.parameters.some(({ name }) => name === "QueueId")
    ? [queueName(block, flow)]
    : [];
  const queues = [...new Set(own.length > 0 ? own : names.length > 0 ? names : ["queue"])];
  const node = (name: string) =>
    ({
      type: "transfer",
      title,
      to: [{ target: toQueueTarget(draft, name) }],
      ...present({ failed }),
    }) as const;
  const [first = "queue", ...others] = queues;
  context.notes.kept(block.part, `Is the step ${key}, to ${queues.join(", ")}.`, block.type);
  if (others.length === 0) {
    draft.put(key, node(first));
    return;
  }
  const cases = others.slice(0, 50).map((name) => {
    const [queue = name] = Object.values(toQueueTarget(draft, name));
    return {
      when: { op: "eq", args: [{ var: chosenQueue }, queue] } as const,
      next: draft.add(`${title} ${name}`, node(name)),
    };
  });
  draft.put(key, {
    type: "branch",
    title,
    cases,
    otherwise: draft.add(`${title} ${first}`, node(first)),
  });
}

/** A call to a number outside. */
export function importThirdParty(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const number = flow.value(block, "ThirdPartyPhoneNumber") ?? "";
  const limit = block.parameters.find(
    ({ name }) => name === "ThirdPartyConnectionTimeLimitSeconds",
  )?.part;
  const ring = readNumber(context, limit, { min: 5, max: 120, unit: " s", isWhole: true });
  const target = toPhoneTarget(draft, number === "" ? "number" : number);
  const busy = flow.onError(block, "CallFailed");
  const noAnswer = flow.onError(block, "ConnectionTimeLimitExceeded");
  const failed = busy ?? flow.onError(block, "NoMatchingError") ?? noAnswer;
  draft.put(flow.keyOf(block), {
    type: "transfer",
    title: flow.titleOf(block),
    to: [{ target, ...present({ ring }) }],
    ...present({ noAnswer, busy, failed }),
  });
  // Whether the call would come back is not ours to choose: it never does.
  for (const setting of ["ContinueFlowExecution", "BlindTransfer"]) flow.value(block, setting);
  const [name = ""] = Object.values(target);
  noteLookedUp(block, { value: number, what: "number", name }, flow);
  context.notes.needed(
    block.part,
    `The number ${number} is “${name}” of the bindings. What Connect does after that call has no equivalent: the call is gone.`,
    block.type,
  );
}

/** What Connect looks up for each call is one and the same here: nobody would notice until callers reach the wrong people. */
function noteLookedUp(
  block: Block,
  { value, what, name }: Readonly<{ value: string; what: string; name: string }>,
  { context }: ConnectFlow,
): void {
  if (!value.startsWith("$.")) return;
  context.notes.undecided(
    block.part,
    `The ${what} is looked up for each call (${value}). Here every caller goes to “${name}” of the bindings: make a branch with a transfer for each, or accept that.`,
    block.type,
  );
}

/** Another flow, from which the call does not come back. */
export function importToFlow(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const id = flow.value(block, "ContactFlowId") ?? "";
  const name =
    block.names.get("ContactFlow") ?? block.names.get("ContactFlowId") ?? takeLastWords(id);
  const other = toDocumentKey(name, "flow");
  draft.put(flow.keyOf(block), { type: "goto", title: flow.titleOf(block), flow: other });
  context.notes.needed(
    block.part,
    `Goes on in the flow “${other}” (${id}): import and publish that one, too.`,
    block.type,
  );
}
