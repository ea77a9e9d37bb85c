import type { CallRecord, PathStep } from "../../lib/ivr/call/callRecord";
import { toReference } from "../../lib/outside/news/toReference";
import { duration } from "../commandLine/duration";
import { utc } from "../commandLine/utc";
import { afterwardsLines } from "./afterwardsLines";
import { resultWords } from "./resultWords";

/** The title of a step of a flow; undefined where it has none or the version is not to be had. */
export type TitleOf = (flow: string, node: string) => string | undefined;

/**
 * A finished call as the transcript that its record gives: `#` tells, `==` is where the call was, with the clock of the
 * call before each line. Keys and words are not in a record, so they are not here. Pure.
 */
export function recordLines(record: CallRecord, titleOf: TitleOf): readonly string[] {
  const at = (milliseconds: number, line: string) =>
    `${duration(milliseconds).padStart(6)}  ${line}`;
  const answeredAt = record.answeredAt === undefined ? undefined : since(record, record.answeredAt);
  const isOutgoing = record.direction === "outgoing";
  return [
    `# ${isOutgoing ? "Call to" : "Call from"} ${record.caller}, ${isOutgoing ? "for" : "to"} ${record.dialled}, on ${utc(record.startedAt)} UTC`,
    `# ${record.callId}`,
    `# Flow ${record.flow}, version ${record.version}, language ${record.language}`,
    at(0, isOutgoing ? "-> create" : "<- incoming"),
    ...(answeredAt === undefined ? [] : [at(answeredAt, "<- established")]),
    ...record.path.map((step) => at(step.atInMs, pathLine(record, step, titleOf))),
    ...(record.transferredTo === undefined
      ? []
      : [at(record.durationInMs, `<- transferAccepted by ${record.transferredTo}`)]),
    at(record.durationInMs, `<- terminated ${record.end}`),
    ...(record.toldChannels ?? []).map(
      (channel) =>
        `# ${channel} was told what the caller chose and entered (reference ${toReference(`${record.callId}/handover-${channel}`)})`,
    ),
    `# ${resultWords(record)}${record.recordingLost === true ? ", and the message was lost" : ""}`,
    ...(record.milestones.length === 0 ? [] : [`# Milestones: ${record.milestones.join(", ")}`]),
    ...afterwardsLines(record.afterwards),
  ];
}

function pathLine(record: CallRecord, { flow, node, attempt }: PathStep, titleOf: TitleOf): string {
  const place = flow === record.flow ? node : `${flow}/${node}`;
  const title = titleOf(flow, node);
  const tries = attempt > 1 ? ` attempt ${attempt}` : "";
  return `== ${place}${tries}${title === undefined ? "" : `  # ${title}`}`;
}

function since({ startedAt }: CallRecord, at: string): number {
  return Date.parse(at) - Date.parse(startedAt);
}
