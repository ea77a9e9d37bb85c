import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

export const flow = flowOf({
  choose: {
    type: "menu",
    prompt: "Choose.",
    options: [{ keys: "1", label: "x", next: "hangup" }],
  },
});

export const created = {
  type: "callCreated",
  target: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
} as const satisfies CallFact;

export const first = ["-> subscribeToTone", '-> playPrompt "Choose."', "== asking choose"];

export const aNewCall = () => aCall(flow, { isNew: true });
