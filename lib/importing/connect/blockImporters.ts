import type { Expression } from "../../flow/document/expression";
import type { Block, ConnectFlow } from "./connectBlock";
import { takeLastWords, makeBlockPrompt, fromConnectValue } from "./connectText";
import {
  importHours,
  importQueueChoice,
  importThirdParty,
  importToFlow,
  importToQueue,
} from "./importHandOver";
import { importInput } from "./importInput";
import { importLoop } from "./importLoop";
import { toVariable } from "../draft/toVariable";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toNumber } from "../draft/toNumber";
import { findVoiceLanguage } from "./voiceLanguages";

/** What becomes of each kind of block; those that are not here are passed by. */
export const blockImporters: ReadonlyMap<string, (block: Block, flow: ConnectFlow) => void> =
  new Map([
    ["MessageParticipant", importMessage],
    ["GetParticipantInput", importInput],
    ["Compare", importCompare],
    ["InvokeLambdaFunction", importLambda],
    ["UpdateContactAttributes", importAttributes],
    ["UpdateContactTextToSpeechVoice", importVoice],
    ["CheckHoursOfOperation", importHours],
    ["UpdateContactTargetQueue", importQueueChoice],
    ["TransferContactToQueue", importToQueue],
    ["TransferParticipantToThirdParty", importThirdParty],
    ["TransferToFlow", importToFlow],
    ["Loop", importLoop],
    ["DistributeByPercentage", importShares],
  ]);

function importMessage(block: Block, flow: ConnectFlow): void {
  const key = flow.keyOf(block);
  const [title, prompt] = [flow.titleOf(block), makeBlockPrompt(block, flow)];
  const next = flow.wayTo(block.next);
  const isLast = next === "hangup";
  flow.draft.put(
    key,
    isLast ? { type: "hangup", title, prompt } : { type: "say", title, prompt, next },
  );
  flow.context.notes.kept(
    block.part,
    `Is the announcement ${key}${isLast ? ", after which the call ends" : ""}.`,
    block.type,
  );
}

function importCompare(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const key = flow.keyOf(block);
  const value = flow.value(block, "ComparisonValue") ?? "";
  const subject = fromConnectValue(value);
  const otherwise =
    flow.onError(block, "NoMatchingCondition", "NoMatchingError") ?? flow.wayTo(block.next);
  const cases = block.conditions.flatMap(({ operator, operands, to, part }) => {
    const when = subject === undefined ? undefined : compare(operator, subject, operands);
    if (when !== undefined) return [{ when, next: flow.wayTo(to) }];
    context.notes.undecided(
      part,
      `The condition ${value} ${operator} ${operands.join(", ")} has no equivalent here and was left out.`,
      operator,
    );
    return [];
  });
  draft.put(key, {
    type: "branch",
    title: flow.titleOf(block),
    // Without a case that could be kept, the way of no match is the only one.
    cases: cases.length === 0 ? [{ when: true, next: otherwise }] : cases.slice(0, 50),
    otherwise,
  });
  context.notes.kept(block.part, `Is the branch ${key}.`, block.type);
}

function compare(
  operator: string,
  subject: Expression,
  operands: readonly string[],
): Expression | undefined {
  const [operand = ""] = operands;
  switch (operator) {
    case "Equals":
      return { op: "eq", args: [subject, operand] };
    case "NumberEquals":
      return { op: "eq", args: [subject, toNumber(operand)] };
    case "TextStartsWith":
    case "StartsWith":
      return { op: "startsWith", args: [subject, operand] };
    case "NumberLessThan":
      return { op: "lt", args: [subject, toNumber(operand)] };
    case "NumberLessOrEqualTo":
      return { op: "le", args: [subject, toNumber(operand)] };
    case "NumberGreaterThan":
      return { op: "gt", args: [subject, toNumber(operand)] };
    case "NumberGreaterOrEqualTo":
      return { op: "ge", args: [subject, toNumber(operand)] };
    default:
      return undefined;
  }
}

function importLambda(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const key = flow.keyOf(block);
  const arn = flow.value(block, "LambdaFunctionARN") ?? "";
  const endpoint = draft.bind("endpoints", takeLastWords(arn), { url: "", method: "POST" });
  const limit = block.parameters.find(({ name }) => name === "InvocationTimeLimitSeconds")?.part;
  draft.put(key, {
    type: "lookup",
    title: flow.titleOf(block),
    endpoint,
    input: values(block, "LambdaInvocationAttributes.", flow),
    into: "External",
    ...present({ timeout: readNumber(context, limit, { min: 1, max: 10, unit: " s" }) }),
    next: flow.wayTo(block.next),
    failed: flow.onError(block, "NoMatchingError", "TimeLimitExceeded") ?? "hangup",
  });
  context.notes.needed(
    block.part,
    `The function ${arn} is the look-up “${endpoint}” of the bindings: give the https address that answers as it did. Its answer is in External.`,
    block.type,
  );
}

function importAttributes(block: Block, flow: ConnectFlow): void {
  const key = flow.keyOf(block);
  flow.value(block, "TargetContact");
  flow.draft.put(key, {
    type: "set",
    title: flow.titleOf(block),
    values: values(block, "Attributes.", flow),
    next: flow.wayTo(block.next),
  });
  flow.context.notes.kept(block.part, `Is the step ${key}.`, block.type);
}

function values(
  block: Block,
  prefix: string,
  flow: ConnectFlow,
): Readonly<Record<string, Expression>> {
  return Object.fromEntries(
    block.parameters.flatMap(({ name, value, part }): (readonly [string, Expression])[] => {
      if (!name.startsWith(prefix)) return [];
      flow.value(block, name);
      const expression = fromConnectValue(value);
      if (expression !== undefined)
        return [[toVariable(name.slice(prefix.length), "value"), expression]];
      flow.context.notes.undecided(
        part,
        `${name} is ${value}, which no value here is; it was left out.`,
        name,
      );
      return [];
    }),
  );
}

function importVoice(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const voice = flow.value(block, "TextToSpeechVoice") ?? "";
  const language = findVoiceLanguage(voice);
  const key = flow.keyOf(block);
  if (language !== undefined) draft.addLanguage(language);
  draft.put(key, {
    type: "set",
    title: flow.titleOf(block),
    ...present({ language }),
    next: flow.wayTo(block.next),
  });
  const message =
    language === undefined
      ? `The voice ${voice} is not known: the step ${key} changes nothing. Say which language it speaks.`
      : `The voice ${voice} is the language ${language}, in the language's own voice. Texts are needed in it.`;
  context.notes.changed(block.part, message, block.type);
}

/** Each operand is the bound below which a number from 1 to 100 takes that way. */
function importShares(block: Block, flow: ConnectFlow): void {
  const bounds = block.conditions.map(({ operands: [operand], to }) => ({
    bound: Number(operand),
    to,
  }));
  const known = bounds
    .filter(({ bound }) => bound >= 1 && bound <= 101)
    .toSorted((one, other) => one.bound - other.bound);
  const parts = known.map(({ bound, to }, index) => ({
    percent: Math.max(0, bound - (known[index - 1]?.bound ?? 1)),
    next: flow.wayTo(to),
  }));
  const rest = 101 - (known.at(-1)?.bound ?? 1);
  const otherwise =
    flow.onError(block, "NoMatchingCondition", "NoMatchingError") ?? flow.wayTo(block.next);
  flow.draft.put(flow.keyOf(block), {
    type: "share",
    title: flow.titleOf(block),
    parts: [...parts.slice(0, 19), { percent: rest, next: otherwise }],
  });
  flow.context.notes.changed(
    block.part,
    `Is the share ${flow.keyOf(block)}. Check its percentages.`,
    block.type,
  );
}
