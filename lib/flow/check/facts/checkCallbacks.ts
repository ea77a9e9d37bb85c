import type { Bindings } from "../../document/bindings";
import type { CallbackRule } from "../../document/callbackRule";
import { stepType } from "../../steps/index";
import type { CallsBack } from "../../steps/stepType";
import type { CheckSubject } from "../checkSubject";
import { error, warning, type FlowProblem } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** Where the app itself calls back, the bindings name whom it rings and when, and it may call the numbers that callers give. */
export function checkCallbacks({ flow, bindings }: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const asked = stepType(node).callsBack?.(node);
    const rule = asked && bindings.callbackQueues?.[asked.queue]?.calls;
    if (asked === undefined || rule === undefined) return [];
    const at = { path: `nodes.${key}`, step: nodeName(key, node) };
    return [...namesOf(rule, asked, bindings, at), ...numbersOf(rule, asked, at)];
  });
}

type At = Readonly<{ path: string; step: string }>;

function namesOf(
  { people = [], group, schedule }: CallbackRule,
  { queue }: CallsBack,
  bindings: Bindings,
  { path, step }: At,
): readonly FlowProblem[] {
  const bound = bindings.people ?? {};
  const isInGroup = Object.values(bound).some(({ groups = [] }) => groups.includes(group ?? ""));
  const missing = [
    ...people
      .filter((key) => !Object.hasOwn(bound, key))
      .map((name) => ["a person", name] as const),
    ...(group === undefined || isInGroup ? [] : [["a group", group] as const]),
    ...(schedule === undefined || Object.hasOwn(bindings.schedules ?? {}, schedule)
      ? []
      : [["opening hours", schedule] as const]),
  ];
  return missing.map(([kind, name]) =>
    error(
      "callbackRuleNames",
      `${path}.queue`,
      `${step} keeps requests for ${quote(queue)}, which names ${kind} ${quote(name)} that the bindings do not have. Add it there, or name another one in its “calls”.`,
      { step, queue, kind, name },
    ),
  );
}

function numbersOf(
  { country }: CallbackRule,
  { queue, asksNumber }: CallsBack,
  { path, step }: At,
): readonly FlowProblem[] {
  if (!asksNumber || country !== undefined) return [];
  return [
    warning(
      "typedNumbersNotCalled",
      `${path}.number`,
      `${step} asks for a number, and ${quote(queue)} calls back no number that was typed, because its “calls” name no country. Name one, or let people call back.`,
      { step, queue },
    ),
  ];
}
