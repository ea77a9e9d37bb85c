import { makeCallStory, type CallStory, type LogLine, type StoryKind } from "../story/callStory";
import { readLogLine, type ReadLine } from "./logLine";
import { stepFacts } from "./stepFacts";

/** The calls of a log, and how many of its lines told of one. */
export type LogStories = Readonly<{ stories: readonly CallStory[]; lines: number }>;

/** A call that has said nothing for so long has ended, whether or not its end is in the log: the longest limit there is. */
const longestCallInMs = 4 * 60 * 60 * 1000;

/** Makes stories of the lines of a log, in the order in which they were written. Pure. */
export function readLogStories(text: string): LogStories {
  const lines = text.split("\n").flatMap(readLogLine);
  const byCall = new Map<string, CallStory>();
  for (const line of lines) {
    const story =
      byCall.get(line.callId) ??
      makeCallStory(line.callId, Date.parse(line.at), { kind: kindOf(line) });
    byCall.set(line.callId, story);
    take(story, line);
  }
  const endOfLog = lines.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
  for (const story of byCall.values()) close(story, endOfLog);
  return { stories: [...byCall.values()], lines: lines.length };
}

/** A call that was placed begins with that it was created. */
function kindOf({ stepEvent = "" }: ReadLine): StoryKind {
  if (!stepEvent.startsWith("created ")) return "caller";
  return stepEvent.includes(", a leg") ? "leg" : "placed";
}

function take(story: CallStory, line: ReadLine): void {
  const at = Date.parse(line.at);
  const { level, event, stepEvent = "", node = "", outcome = "", actions = [] } = line;
  const fields = { stepEvent, node, outcome, actions };
  story.log.push({ at, level, event, fields, text: "" });
  if (event !== "step") return;
  for (const fact of stepFacts(line)) {
    story.heard.push({ at, ...fact });
    if (fact.type === "tone") story.secretKeys.add(fact.sequenceId);
  }
  if (stepEvent.startsWith("recordingCompleted")) noteRecording(story, at, stepEvent);
  if (actions.some((one) => one.startsWith("keepCallRecord"))) story.records += 1;
}

function noteRecording(story: CallStory, at: number, stepEvent: string): void {
  const operation = stepEvent.split(" ")[1];
  if (story.recordings.some((one) => one.operation === operation)) return;
  const recording = { at, address: "", isSpoken: true, durationInMs: 0, operation };
  story.recordings.push({ ...recording, isSettled: false });
}

/** Which recording was kept a line does not say; how many were is enough. */
function settleRecordings(story: CallStory): void {
  const kept = story.log.filter(
    ({ event, fields }) => event === "recordingKept" || discards(fields["actions"]),
  );
  for (const recording of story.recordings.slice(0, kept.length)) recording.isSettled = true;
}

function discards(actions: LogLine["fields"][string]): boolean {
  return typeof actions === "object" && actions.some((one) => one.startsWith("discardRecording"));
}

/** Judged as a whole is a call whose beginning is in the log, and whose end is too or should be. */
function close(story: CallStory, endOfLog: number): void {
  settleRecordings(story);
  const last = story.heard.at(-1);
  const isBegun = story.heard.some(({ type }) => type === "incoming");
  const hasEnded = last?.type === "ended";
  const isOverdue = endOfLog - (last?.at ?? endOfLog) > longestCallInMs;
  story.isKnown = isBegun && (hasEnded || isOverdue);
  const outcome = String(story.log.findLast(({ event }) => event === "step")?.fields["outcome"]);
  story.row = { activity: hasEnded ? "ended" : outcome, text: "" };
}
