import type { CallRecord, PathStep } from "../../lib/ivr/call/callRecord";
import { toReference } from "../../lib/outside/news/toReference";
import type { KeptLines } from "../../lib/ivr/lines/readTurnLines";
import { utc } from "../commandLine/utc";
import { afterwardsLines } from "./afterwardsLines";
import { clockLine } from "./clockLine";
import { resultWords } from "./resultWords";
import { turnLines } from "./turnLines";

/** The title of a step of a flow; undefined where it has none or the version is not to be had. */
export type TitleOf = (flow: string, node: string) => string | undefined;

/**
 * A finished call as a transcript, with the clock of the call before each line: what happened, as long as its lines are kept, else what
 * its record alone gives, where the call was (`==`). `#` tells. Keys and values that are nobody's to read are in neither. Pure.
 */
export function recordLines(
  record: CallRecord,
  titleOf: TitleOf,
  kept?: KeptLines,
): readonly string[] {
  const isOutgoing = record.direction === "outgoing";
  return [
    `# ${isOutgoing ? "Call to" : "Call from"} ${record.caller}, ${isOutgoing ? "for" : "to"} ${record.dialled}, on ${utc(record.startedAt)} UTC`,
    `# ${record.callId}`,
    `# Flow ${record.flow}, version ${record.version}, language ${record.language}`,
    ...(kept === undefined
      ? outlineLines(record, titleOf)
      : turnLines(record, kept, (node) => titleOf(record.flow, node))),
    ...(record.toldChannels ?? []).map(
      (channel) =>
        `# ${channel} was told what the caller chose and entered (reference ${toReference(`${record.callId}/handover-${channel}`)})`,
    ),
    `# ${resultWords(record)}${record.recordingLost === true ? ", and the message was lost" : ""}`,
    ...(record.milestones.length === 0 ? [] : [`# Milestones: ${record.milestones.join(", ")}`]),
    ...afterwardsLines(record.afterwards),
  ];
}

function outlineLines(record: CallRecord, titleOf: TitleOf): readonly string[] {
  const answeredAt = record.answeredAt === undefined ? undefined : since(record, record.answeredAt);
  return [
    clockLine(0, record.direction === "outgoing" ? "-> create" : "<- incoming"),
    ...(answeredAt === undefined ? [] : [clockLine(answeredAt, "<- established")]),
    ...record.path.map((step) => clockLine(step.atInMs, pathLine(record, step, titleOf))),
    ...(record.transferredTo === undefined
      ? []
      : [clockLine(record.durationInMs, `<- transferAccepted by ${record.transferredTo}`)]),
    clockLine(record.durationInMs, `<- terminated ${record.end}`),
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
