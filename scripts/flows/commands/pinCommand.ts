import { pinLength } from "../../../lib/flow/keys/pinLength";
import { hashPin } from "../../../lib/worker/pins/hashPin";
import type { FlowsCommand } from "../flowsCommand";

const { least, most, advised } = pinLength;

/** `pin`: makes the line by which bindings keep a PIN. */
export const pinCommand: FlowsCommand = {
  words: "pin",
  form: "",
  summary:
    "Ask for a PIN (better 6 digits than 4) and print the line for the bindings' pins; the PIN is kept nowhere.",
  options: {},
  run: async (context, input) => {
    const pin = (
      await context.readSecret(`PIN (${advised} to ${most} digits, not shown): `)
    ).trim();
    if (!/^\d+$/.test(pin) || pin.length < least || pin.length > most) {
      context.stderr(`A PIN has ${least} to ${most} digits and nothing else.`);
      return 2;
    }
    if (pin.length < advised) {
      context.stderr(
        `A PIN of ${pin.length} digits is found within minutes by who gets hold of this line: take ${advised} or more.`,
      );
    }
    const line = await hashPin(pin);
    context.stdout(input.has("json") ? JSON.stringify({ pin: line }) : line);
    return 0;
  },
};
