import type { Look, Paint } from "../../../scripts/commandLine/makePaint";
import type { SimulatorEvent } from "../../graph/simulatorEvent";
import { makeTranscript } from "../makeTranscript";
import type { NameTarget } from "../transcriptLines";
import { callerNews } from "./callerNews";
import { makeCallLog } from "./makeCallLog";
import type { Screen } from "./makeScreen";
import { phoneFooter } from "./phoneFooter";
import { nextPhase } from "./phoneState";
import type { PhoneState } from "./phoneState";
import { wrapWords } from "./wrapWords";

/** What a phone shows on: a screen so many columns wide, and a clock in milliseconds. */
export type DisplayParts = Readonly<{
  screen: Screen;
  columns: () => number;
  paint: Paint;
  now: () => number;
  /** What Enter dials when no number is typed. */
  defaultNumber: string;
  /** Whether to begin with Graph's words instead of the caller's view. */
  verbose: boolean;
  nameTarget: NameTarget;
}>;

/** The phone's display: where it is, and what happened so far. */
export type PhoneDisplay = Readonly<{
  state: () => PhoneState;
  become: (state: PhoneState) => void;
  /** Shows an event of the call, in the words of the view that is chosen. */
  tell: (event: SimulatorEvent) => void;
  /** Adds a line that is neither the caller's nor Graph's. */
  note: (text: string, look?: Look) => void;
  /** Draws the clock anew. */
  tick: () => void;
  changeView: () => void;
  close: () => void;
}>;

const indent = " ".repeat(8);

/** Makes the display, with nothing typed and nobody called. */
export function makePhoneDisplay(parts: DisplayParts): PhoneDisplay {
  const { screen, paint, nameTarget } = parts;
  const log = makeCallLog(parts.columns, paint);
  let state: PhoneState = { type: "idle", number: "" };
  let showsGraph = parts.verbose;
  const tellGraph = makeTranscript(nameTarget, (line) => {
    if (showsGraph) screen.add([paint("dim", line)]);
  });
  const draw = () => {
    const { columns, now, defaultNumber } = parts;
    const options = { columns: columns(), paint, now: now(), defaultNumber, showsGraph };
    const cursor = state.type === "idle" ? "shown" : "hidden";
    screen.setLive([...log.open(), ...phoneFooter(state, options)], cursor);
  };
  const become = (next: PhoneState) => {
    state = next;
    draw();
  };
  return {
    state: () => state,
    become,
    tell: (event) => {
      if (state.type !== "call") return;
      tellGraph(event);
      const news = showsGraph ? undefined : callerNews(event, nameTarget);
      if (news !== undefined) screen.add(log.tell(news, Date.parse(event.at) - state.since));
      become({ ...state, phase: nextPhase(state.phase, event, nameTarget) });
    },
    note: (text, look = "dim") => {
      const lines = wrapWords(text, parts.columns() - indent.length - 1);
      screen.add([...log.finish(), ...lines.map((line) => paint(look, `${indent}${line}`))]);
      draw();
    },
    tick: () => {
      if (state.type === "call") draw();
    },
    changeView: () => {
      screen.add(log.finish());
      showsGraph = !showsGraph;
      draw();
    },
    close: screen.close,
  };
}
