import type { Target } from "../../document/flow";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { warning, type FlowProblem } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** Whether the channels are known that are told what callers chose and entered, as they are put through. */
export function checkHandovers({ flow, bindings }: CheckSubject): readonly FlowProblem[] {
  const { channels = {} } = bindings;
  return Object.entries(flow.nodes).flatMap(([key, node]) =>
    (stepType(node).targets?.(node) ?? []).flatMap(({ target }, index) => {
      const name = findNotify(target, bindings);
      if (name === undefined || Object.hasOwn(channels, name)) return [];
      const step = nodeName(key, node);
      const who = Object.values(target).join();
      const message = `${step} puts callers through to ${quote(who)}, which tells a channel ${quote(name)} that is not known here: nobody would read what callers chose. Add it to the bindings of this environment.`;
      return [
        warning("unknownTargetChannel", `nodes.${key}.to.${index}.target`, message, {
          step,
          name,
          target: who,
        }),
      ];
    }),
  );
}

function findNotify(target: Target, bindings: CheckSubject["bindings"]): string | undefined {
  if ("person" in target) return bindings.people?.[target.person]?.notify;
  if ("queue" in target) return bindings.queues?.[target.queue]?.notify;
  return "attendant" in target ? bindings.attendants?.[target.attendant]?.notify : undefined;
}
