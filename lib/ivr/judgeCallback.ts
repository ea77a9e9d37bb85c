import type { NodeOf } from "../flow/document/flow";
import { askingOf } from "./askingOf";
import { startOperation, type Turn } from "./turn";
import type { EntryEnd, Verdict } from "./verdict";

type Callback = NodeOf<"callback">;

const shortestNumber = 5;
const longestNumber = 18;
/** Who says no so often wants no callback. */
const mostRefusals = 3;

/** Takes a number to call back, once the caller has heard it read back and confirmed it. */
export function judgeCallback(turn: Turn, node: Callback, digits: string, end: EntryEnd): Verdict {
  const { candidate } = askingOf(turn);
  if (candidate !== undefined) return judgeConfirmation(turn, node, digits, candidate);
  if (end === "key" && digits.endsWith("*")) return { type: "clear" };
  const endsByKey = digits.endsWith("#");
  const number = digits.replace(/#$/, "");
  if (end === "key" && !endsByKey && number.length < longestNumber) return { type: "wait" };
  if (number.length < shortestNumber) return { type: "noMatch" };
  return { type: "ask", asking: { candidate: number }, lead: [] };
}

function judgeConfirmation(
  turn: Turn,
  node: Callback,
  digits: string,
  phoneNumber: string,
): Verdict {
  if (digits === "2") {
    const confirming = (askingOf(turn).confirming ?? 0) + 1;
    return confirming >= mostRefusals ? { type: "exhausted" } : { type: "again", confirming };
  }
  if (digits !== "1") return { type: "noMatch" };
  turn.actions.push({
    type: "requestCallback",
    operation: startOperation(turn, "callback"),
    callbackQueue: node.queue,
    phoneNumber,
    ...(node.windows === undefined ? {} : { windows: node.windows }),
  });
  turn.state.operation = undefined;
  return { type: "go", next: node.confirmed };
}
