import type { Bindings } from "../../document/bindings";
import { isE164 } from "../../document/e164";
import { isGuid } from "../../document/isGuid";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { error, type FlowProblem } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

type Alert = Readonly<{
  at: string;
  step: string;
  onCall: string;
  list: NonNullable<Bindings["onCall"]>[string];
  given: readonly string[];
}>;

/** Whom a flow alerts can be called, and would know by a key that a person listens. A list that the bindings do not name is said with the other names. */
export function checkAlerts(subject: CheckSubject): readonly FlowProblem[] {
  const { flow, bindings } = subject;
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const named = stepType(node).alerts?.(node);
    const lists = bindings.onCall ?? {};
    if (named === undefined || !Object.hasOwn(lists, named.onCall)) return [];
    const list = lists[named.onCall];
    if (list === undefined) return [];
    const { onCall } = named;
    const given = Object.keys(named.variables);
    const alert = { at: `nodes.${key}`, step: nodeName(key, node), onCall, list, given };
    return [...peopleProblems(alert, bindings), ...flowProblems(alert, subject)];
  });
}

function peopleProblems(
  { at, step, onCall, list }: Alert,
  bindings: Bindings,
): readonly FlowProblem[] {
  const path = `${at}.onCall`;
  if (list.people.length === 0) {
    const message = `${step} alerts ${quote(onCall)}, a list without people: nobody would be called. Add them to the bindings.`;
    return [error("nobodyOnCall", path, message, { step, name: onCall })];
  }
  const lost = list.people.find((one) => !isBound(one, bindings));
  const who = lost === undefined ? "" : "person" in lost ? lost.person : lost.phone;
  const callsNumbers = list.people.some((one) => "phone" in one);
  const { schedule, notify, from, dialled } = list;
  return [
    ...(lost === undefined ? [] : [unbound({ path, step, onCall }, who)]),
    ...(schedule === undefined || Object.hasOwn(bindings.schedules ?? {}, schedule)
      ? []
      : [unbound({ path, step, onCall }, schedule)]),
    ...(notify === undefined || Object.hasOwn(bindings.channels ?? {}, notify)
      ? []
      : [unbound({ path, step, onCall }, notify)]),
    ...(callsNumbers && from === undefined && !isGuid(dialled)
      ? [
          error(
            "noNumberToCallFrom",
            path,
            `${step} alerts ${quote(onCall)}, which has phone numbers, but no resource account to call them from. Give the list “from” in the bindings.`,
            { step, name: onCall },
          ),
        ]
      : []),
  ];
}

function isBound(
  one: Alert["list"]["people"][number],
  { people = {}, numbers = {} }: Bindings,
): boolean {
  if ("person" in one) return Object.hasOwn(people, one.person);
  return isE164(one.phone) || Object.hasOwn(numbers, one.phone);
}

function unbound(
  { path, step, onCall }: Readonly<{ path: string; step: string; onCall: string }>,
  name: string,
): FlowProblem {
  const message = `${step} alerts ${quote(onCall)}, which names ${quote(name)}, and the bindings do not. Add it there, or take it out of the list.`;
  return error("unknownOnCall", path, message, { step, list: onCall, name });
}

/** Only a key pressed proves that somebody heard it, and a flow that lacks an input cannot speak. */
function flowProblems(
  { at, step, onCall, list, given }: Alert,
  { flows }: CheckSubject,
): readonly FlowProblem[] {
  const path = `${at}.onCall`;
  const speaks = flows.get(list.flow);
  if (speaks === undefined) {
    const message = `${step} alerts ${quote(onCall)} by the flow ${quote(list.flow)}, which is not published here. Publish that flow first.`;
    return [
      error("unknownFlow", path, message, { step, flow: list.flow, known: [...flows.keys()] }),
    ];
  }
  const inputs = speaks.inputs ?? {};
  const extra = given.find((name) => !Object.hasOwn(inputs, name));
  const missing = Object.keys(inputs).find(
    (name) => inputs[name]?.optional !== true && !given.includes(name),
  );
  return [
    ...(speaks.confirm === undefined
      ? [
          error(
            "noConfirm",
            path,
            `${step} alerts ${quote(onCall)} by the flow ${quote(list.flow)}, which has no “confirm”: nobody would know whether a person or a machine listened. Add it to that flow.`,
            { step, flow: list.flow },
          ),
        ]
      : []),
    ...(extra === undefined ? [] : [misfit({ at, step, list }, extra, "no input")]),
    ...(missing === undefined ? [] : [misfit({ at, step, list }, missing, "missing")]),
  ];
}

function misfit(
  { at, step, list: { flow } }: Pick<Alert, "at" | "step" | "list">,
  variable: string,
  kind: "no input" | "missing",
): FlowProblem {
  const message =
    kind === "missing"
      ? `${step} does not give ${quote(variable)}, which the flow ${quote(flow)} needs to speak. Add it to “variables”.`
      : `${step} gives ${quote(variable)}, which is no input of the flow ${quote(flow)}. Take it out, or add it to “inputs” there.`;
  const path = kind === "missing" ? at : `${at}.variables.${variable}`;
  return error("alertMisfit", path, message, { step, variable, flow, kind });
}
