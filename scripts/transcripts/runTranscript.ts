import { callerLines, type CallerMoment } from "../../lib/ivr/lines/callerLine";
import { callerMoments } from "../../lib/ivr/lines/callerMoments";
import { actionLine } from "../../lib/ivr/lines/actionLine";
import type { Action, ComposedNews } from "../../lib/ivr/call/action";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import { stateLine } from "../../lib/ivr/lines/stateLine";
import { findHandover } from "../../lib/ivr/handover/findHandover";
import { toTold } from "../../lib/ivr/handover/toTold";
import { step } from "../../lib/ivr/step";
import { parseTranscriptEvent } from "./parseTranscriptEvent";

/**
 * Replays a transcript: `#` lines tell the story (`# flow: a, b` names the flows, `# plan: FILE` all that a kept call went by, `# clock: <ISO>` the time), `<-` lines
 * are given, `->` and `==` lines are produced anew. Events are a second apart unless `# pace: 0.1 s` says otherwise, or `# after: 12 s` of the next one. Timers other than the caller's own are left out of the text.
 * `<- created to user, the leg of this call` goes on with the call of whoever is rung.
 * `caller` is the same call as the person at the telephone tells it.
 */
export function runTranscript(
  text: string,
  planOf: PlanOf,
): Readonly<{ transcript: string; caller: string }> {
  const lines = text.split("\n");
  const flows = (header(lines, "flow") ?? "contoso").split(",").map((name) => name.trim());
  const plan = planOf({ flows, file: header(lines, "plan") });
  let clock = Date.parse(header(lines, "clock") ?? "2026-11-20T09:00:00Z");
  const paceInMs = Number.parseFloat(header(lines, "pace") ?? "1 s") * 1000;
  let gapInMs = paceInMs;
  let state = newCall("call-1", new Date(clock).toISOString());
  const output: string[] = [];
  const moments: CallerMoment[] = [];
  for (const line of lines) {
    if (line.startsWith("->") || line.startsWith("==")) continue;
    output.push(line);
    if (line.startsWith("# after:")) gapInMs = Number.parseFloat(line.slice(8)) * 1000;
    if (!line.startsWith("<-")) continue;
    clock += gapInMs;
    gapInMs = paceInMs;
    const rung = line === ringsForThis ? placeLegOf(state, plan) : undefined;
    const fact = rung ?? parseTranscriptEvent(line.slice(2).trim(), state);
    if (rung !== undefined) state = newCall("call-2", new Date(clock).toISOString());
    const event = {
      id: `event-${output.length}`,
      callId: state.callId,
      at: new Date(clock).toISOString(),
      ...fact,
    };
    const result = step(state, event, plan);
    output.push(...result.actions.flatMap(actionLines));
    moments.push(...callerMoments({ event, before: state, ...result }, plan));
    state = result.state;
    output.push(`== ${stateLine(state)}`);
  }
  const story = lines.filter((line) => /^# (?!flow:|plan:|clock:|pace:|after:)/.test(line));
  return {
    transcript: output.join("\n"),
    caller: [...story, ...callerLines(moments), ""].join("\n"),
  };
}

/** Finds what a transcript's call goes by: the flows that it names, or the file of a call that was kept. */
export type PlanOf = (
  named: Readonly<{ flows: readonly string[]; file: string | undefined }>,
) => CallPlan;

/** From here the transcript tells of the leg that rings somebody for the call so far. */
const ringsForThis = "<- created to user, the leg of this call";

/** What the leg of a call is placed with. */
function placeLegOf(state: IvrState, plan: CallPlan): CallFact {
  const { callId, caller, variables, sensitive, frames, legs } = state;
  const { flow = "", place } = frames.at(-1) ?? {};
  if (legs?.[0] === undefined) throw new Error("Nobody is rung for this call.");
  return {
    type: "callCreated",
    target: { kind: "user", id: "anna" },
    dialled: [state.dialled],
    waitInSeconds: 30,
    variables: Object.fromEntries(
      Object.entries(variables).filter(([name]) => !sensitive.includes(name)),
    ),
    leg: {
      parent: { callId, operation: legs[0].operation },
      pinned: plan.pinned,
      flow,
      caller,
      ...(place?.type === "node" ? { step: place.node } : {}),
      ...toTold(findHandover(state, plan), flow),
    },
  };
}

/** An action, and what people read in their channel because of it; nothing for timers that nobody notices. */
function actionLines(action: Action): readonly string[] {
  if (action.type === "startTimer" && isHousekeeping(action.timer)) return [];
  const isNews = action.type === "notify" && action.news !== undefined;
  return [`-> ${actionLine(action)}`, ...(isNews ? cardLines(action.news) : [])];
}

/** What people read in their channel. */
function cardLines({ title, facts }: ComposedNews): readonly string[] {
  return [`-> card "${title}"`, ...facts.map(([name, value]) => `-> card ${name}: ${value}`)];
}

function isHousekeeping(timer: string): boolean {
  return [
    "answerDue",
    "mediaOverdue",
    "transferCheck",
    "keepAlive",
    "callLimit",
    "leg",
    "connected",
  ].includes(timer);
}

function header(lines: readonly string[], name: string): string | undefined {
  return lines
    .find((line) => line.startsWith(`# ${name}:`))
    ?.slice(name.length + 3)
    .trim();
}
