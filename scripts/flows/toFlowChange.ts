import { omitUndefined } from "../../lib/flow/omitUndefined";
import type { CommandInput } from "../commandLine/command";
import type { FlowsContext } from "./flowsContext";

/** Which flow a command changes, who does it, and why. */
export function toFlowChange({ who }: Pick<FlowsContext, "who">, input: CommandInput) {
  const [key = ""] = input.positionals;
  return { key, who, ...omitUndefined({ note: input.text("note") }) };
}
