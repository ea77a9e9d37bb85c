import { omitUndefined } from "../../flow/omitUndefined";
import type { LegOrder } from "../call/leg";
import type { Handover } from "./findHandover";

/** So much somebody listens to before they take a call. */
const mostChoices = 3;
const mostEntries = 2;

/** What the whisper says of a caller: the last choices and entries of the flow whose words it speaks. Pure. */
export function toTold({ chose, entered }: Handover, flow: string): Pick<LegOrder, "told"> {
  const choices = chose.filter((one) => one.flow.key === flow).slice(-mostChoices);
  const entries = entered
    // Digits can be spoken whatever they are; other words were not recorded when the flow was published.
    .filter((one) => one.flow.key === flow && /^\d{1,20}$/.test(String(one.value)))
    .slice(-mostEntries);
  const told =
    choices.length + entries.length === 0
      ? undefined
      : {
          chose: choices.map(({ step, node, option }) => ({
            step,
            option: "options" in node ? node.options.indexOf(option) : -1,
          })),
          entered: entries.map(({ variable }) => variable),
        };
  return omitUndefined({ told });
}
