import type { Paint } from "../../../scripts/commandLine/makePaint";
import { callClock } from "./callClock";
import type { CallPhase, PhoneState } from "./phoneState";
import { wrapWords } from "./wrapWords";

/** What the lines below the call depend on besides the call. */
type FooterOptions = Readonly<{
  columns: number;
  paint: Paint;
  /** Milliseconds. */
  now: number;
  defaultNumber: string;
  showsGraph: boolean;
}>;

/** The two lines at the bottom: what can be pressed, and below it the number that is typed or the call that goes on. Pure. */
export function phoneFooter(state: PhoneState, options: FooterOptions): readonly string[] {
  const { columns, paint, now, showsGraph } = options;
  const hint = paint("dim", cut(`  ${hints(state, showsGraph)}`, columns));
  if (state.type === "idle") {
    const number = state.number === "" ? "" : paint("bold", state.number);
    const problem = wrapWords(state.problem ?? "", columns - 3).filter((line) => line !== "");
    const offer = state.number === "" ? paint("dim", `(Enter: ${options.defaultNumber}) `) : "";
    const problems = problem.map((line) => paint("red", `  ${line}`));
    return ["", ...problems, hint, `  ${paint("bold", "Dial")} ${offer}${number}`];
  }
  const { phase, since, to } = state;
  const dot = paint(phase.type === "connected" ? "green" : "cyan", "●");
  const rest = cut(`  ${to}  ${phaseWords(phase)}`, columns - 10);
  return ["", hint, `${dot} ${paint("bold", callClock(now - since).padStart(5))}${rest}`];
}

function hints(state: PhoneState, showsGraph: boolean): string {
  const view = showsGraph ? "v caller's view" : "v Graph's words";
  if (state.type === "idle") {
    return `type a number, Enter dials   ${view}   Ctrl-C stops everything`;
  }
  return state.phase.type === "connected"
    ? `h hangs up   ${view}   Ctrl-C stops everything`
    : `0-9*# keys  s speaks  ${state.phase.type === "held" ? "o resumes" : "o holds"}  h hangs up  ${view}  Ctrl-C stops all`;
}

function phaseWords(phase: CallPhase): string {
  switch (phase.type) {
    case "ringing":
      return "ringing";
    case "hearing":
      return "you hear a prompt";
    case "waiting":
      return "it waits for you";
    case "recording":
      return "it records you";
    case "held":
      return "on hold";
    case "transferring":
      return `ringing ${phase.who}`;
    case "connected":
      return `connected with ${phase.who}`;
  }
}

function cut(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(0, columns - 2))}…`;
}
