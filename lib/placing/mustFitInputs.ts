import { IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import type { OutboundCallRequest } from "./outboundCallRequest";

/** Throws OUTBOUND_CALL_INVALID when the variables are not those that the flow takes as inputs, or one that it needs is missing. Pure. */
export function mustFitInputs(
  { key, inputs = {} }: Pick<Flow, "key" | "inputs">,
  variables: OutboundCallRequest["variables"] = {},
): void {
  const names = Object.keys(inputs);
  const unknown = Object.keys(variables).find((name) => !Object.hasOwn(inputs, name));
  if (unknown !== undefined) {
    const known = names.length === 0 ? "It takes none" : `It takes ${names.join(", ")}`;
    throw new IvrError(
      "OUTBOUND_CALL_INVALID",
      `\`variables\` has ${unknown}, which is no input of the flow ${key}. ${known}; \`inputs\` of the flow says which.`,
    );
  }
  const missing = names.filter(
    (name) => inputs[name]?.optional !== true && !Object.hasOwn(variables, name),
  );
  if (missing.length > 0) {
    throw new IvrError(
      "OUTBOUND_CALL_INVALID",
      `\`variables\` must have ${missing.join(", ")}: the flow ${key} needs it to speak.`,
    );
  }
}
