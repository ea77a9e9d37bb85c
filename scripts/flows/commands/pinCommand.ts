import { hashPin } from "../../../lib/publishing/hashPin";
import type { FlowsCommand } from "../flowsCommand";

/** `pin`: makes the line by which bindings keep a PIN. */
export const pinCommand: FlowsCommand = {
  words: "pin",
  form: "",
  summary: "Ask for a PIN and print the line for the bindings' pins; the PIN is kept nowhere.",
  options: {},
  run: async (context, input) => {
    const pin = (await context.readSecret("PIN (digits, not shown): ")).trim();
    if (!/^\d{4,12}$/.test(pin)) {
      context.stderr("A PIN has 4 to 12 digits and nothing else.");
      return 2;
    }
    const line = await hashPin(pin);
    context.stdout(input.has("json") ? JSON.stringify({ pin: line }) : line);
    return 0;
  },
};
