import type { NodeOf } from "../../flow/document/flow";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toName } from "../draft/toName";
import type { Block, Condition, ConnectFlow } from "./connectBlock";
import { makeBlockPrompt } from "./connectText";

type Option = NodeOf<"menu">["options"][number];
type Ends = Partial<
  Pick<NodeOf<"menu">, "tries" | "onNoInput" | "onNoMatch" | "noInput" | "noMatch">
>;

/** A question: keys to be compared are a menu, an entry to be kept is a collect. */
export function importInput(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const key = flow.keyOf(block);
  const prompt = makeBlockPrompt(block, flow);
  const number = (name: string, min: number, max: number) =>
    readNumber(context, block.parameters.find((one) => one.name === name)?.part, {
      min,
      max,
      unit: " s",
    });
  const timers = present({
    firstDigitTimeout: number("InputTimeLimitSeconds", 1, 60),
    interDigitTimeout: number("DTMFConfiguration.InterdigitTimeLimitSeconds", 0.5, 30),
  });
  const title = flow.titleOf(block);
  const most = number("InputValidation.CustomValidation.MaximumLength", 1, 64);
  const stores = (flow.value(block, "StoreInput") ?? "").toLowerCase() === "true";
  const options = stores ? [] : menuOptions(block, flow);
  if (options.length > 0) {
    draft.put(key, { type: "menu", title, prompt, options, ...timers, ...menuEnds(block, flow) });
    context.notes.kept(block.part, `Is the menu ${key}.`, block.type);
    return;
  }
  const cancel = flow.value(block, "DTMFConfiguration.DisableCancelKey") ?? "False";
  const encrypts = flow.value(block, "InputEncryption.Key") ?? flow.value(block, "EncryptionKey");
  const failed = flow.onError(
    block,
    "InputTimeLimitExceeded",
    "NoMatchingError",
    "NoMatchingCondition",
  );
  draft.put(key, {
    type: "collect",
    title,
    into: "StoredCustomerInput",
    prompt,
    kind: "digits",
    ...(most === undefined ? {} : { length: [1, Math.round(most)] as const }),
    ...(cancel.toLowerCase() === "true" ? { clearKey: "none" as const } : {}),
    ...(encrypts === undefined ? {} : { sensitive: true }),
    ...timers,
    ...(failed === undefined
      ? {}
      : { tries: { noInput: 1, noMatch: 1 }, onNoInput: failed, onNoMatch: failed }),
    next: flow.wayTo(block.next),
  });
  flow.onError(block, "NoMatchingError", "NoMatchingCondition", "InvalidPhoneNumber");
  context.notes.kept(
    block.part,
    `Is the question ${key}; what is typed is in StoredCustomerInput.`,
    block.type,
  );
}

function menuOptions(block: Block, flow: ConnectFlow): readonly Option[] {
  const options = new Map<string, Option>();
  for (const condition of block.conditions) {
    const [keys = ""] = condition.operands;
    const isKnown = condition.operator === "Equals" && /^[0-9*#]{1,24}$/.test(keys);
    if (!isKnown || options.has(keys) || options.size === 50) {
      flow.context.notes.undecided(
        condition.part,
        `The choice ${condition.operator} ${keys} cannot be an option and was left out.`,
        keys,
      );
      continue;
    }
    options.set(keys, { keys, label: labelOf(condition, flow), next: flow.wayTo(condition.to) });
    flow.context.notes.kept(condition.part, `Is the option ${keys}.`, keys);
  }
  return [...options.values()];
}

function labelOf({ to }: Condition, flow: ConnectFlow): string {
  const target = flow.blocks.get(to);
  return target === undefined ? "the end of the call" : toName(flow.titleOf(target), "option");
}

/** Connect asks once and then goes its way; ways that lead straight back are tries, of which there is an end here. */
function menuEnds(block: Block, flow: ConnectFlow): Ends {
  const silent = endOf(block, flow, "InputTimeLimitExceeded");
  const wrong = endOf(block, flow, "NoMatchingCondition");
  const once = {
    ...(silent.next === undefined ? {} : { noInput: 1 }),
    ...(wrong.next === undefined ? {} : { noMatch: 1 }),
  };
  return present({
    onNoInput: silent.next,
    onNoMatch: wrong.next,
    noInput: silent.reprompt,
    noMatch: wrong.reprompt,
    tries: Object.keys(once).length === 0 ? undefined : once,
  });
}

type End = Readonly<{ next?: string; reprompt?: Ends["noMatch"] }>;

function endOf(block: Block, flow: ConnectFlow, type: string): End {
  const way = flow.onError(block, type);
  const to = block.errors.find((error) => error.type === type)?.to;
  const target = flow.blocks.get(to ?? "");
  if (way === undefined || target === undefined || target.id === block.id) return {};
  if (target.type !== "MessageParticipant" || target.next !== block.id) return { next: way };
  flow.absorb(target);
  return { reprompt: [{ from: 1, prompt: makeBlockPrompt(target, flow) }] };
}
