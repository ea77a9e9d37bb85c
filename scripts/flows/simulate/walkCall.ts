import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { SimulatedCall } from "../../../lib/simulation/makeSimulatedCall";
import { parseKeyScript } from "../../../lib/simulation/parseKeyScript";
import { runScript, runUntilWaiting } from "../../../lib/simulation/runScript";
import { walkLines } from "./walkLines";

const help = `Type keys and press Enter: digits, * and #, one after the other as a caller in a hurry would.
Enter alone waits until something happens. p5 waits five seconds, s5 speaks for five seconds,
w waits for the end of a prompt, h hangs up, ? shows this.`;

/** Lets somebody walk through a call line by line. The end of typing is the end of the call. */
export async function walkCall(
  call: SimulatedCall,
  plan: CallPlan,
  terminal: Readonly<{ stdout: (text: string) => void; readLines: () => AsyncIterable<string> }>,
): Promise<void> {
  let shown = 0;
  const goOn = () => {
    runUntilWaiting(call);
    const steps = call.steps().slice(shown);
    shown += steps.length;
    steps.flatMap((step) => walkLines(step, plan)).forEach(terminal.stdout);
  };
  terminal.stdout(help);
  goOn();
  if (call.isOver()) return;
  for await (const line of terminal.readLines()) {
    const { steps, problem } = parseKeyScript(line);
    if (line.trim() === "?") terminal.stdout(help);
    else if (problem !== undefined) terminal.stdout(problem);
    else if (steps.length > 0) runScript(call, steps);
    else wait(call);
    goOn();
    if (call.isOver()) return;
  }
  call.hangUp();
  goOn();
}

/** Housekeeping that changes nothing a caller notices is passed over. */
function wait(call: SimulatedCall): void {
  const before = call.steps().length;
  while (call.advance()) {
    const last = call.steps().at(-1);
    if (call.steps().length > before && last?.actions.some(({ type }) => type !== "keepAlive")) {
      return;
    }
  }
}
