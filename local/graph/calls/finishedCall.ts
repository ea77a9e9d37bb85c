import type { GraphCall } from "./graphCall";
import type { JsonObject } from "./notifications";

/** A call that is over, as Graph's records and reports tell of it. Times are ISO instants. */
export type FinishedCall = Readonly<{
  callId: string;
  call: Pick<
    GraphCall,
    | "callChainId"
    | "direction"
    | "source"
    | "targets"
    | "callRoutes"
    | "overPhone"
    | "startedAt"
    | "result"
  >;
  endedAt: string;
  /** How long people talk after the app has handed the caller on. */
  talkInMs: number;
}>;

/** Graph's result of a call that went on without the app. */
const transferCompleted = 7015;

/** When it is over for everybody. */
export function endOfAll({ call, endedAt, talkInMs }: FinishedCall): string {
  return call.result?.subcode === transferCompleted
    ? new Date(Date.parse(endedAt) + talkInMs).toISOString()
    : endedAt;
}

/** Its record, with sessions where they are asked for: https://learn.microsoft.com/graph/api/resources/callrecords-callrecord */
export function describeRecord(finished: FinishedCall, hasSessions: boolean): JsonObject {
  const { call, endedAt } = finished;
  const { callChainId: id, startedAt, source, targets } = call;
  const end = endOfAll(finished);
  const parties = [source, ...targets].map(({ identity }) => identity);
  const sessions = [
    toSession({ id, startedAt, endedAt }, parties),
    ...(end === endedAt
      ? []
      : [toSession({ id: `${id}-1`, startedAt: endedAt, endedAt: end }, parties)]),
  ];
  return {
    id,
    version: 1,
    type: parties.length > 2 ? "groupCall" : "peerToPeer",
    modalities: ["audio"],
    startDateTime: startedAt,
    endDateTime: end,
    lastModifiedDateTime: end,
    organizer: parties[0],
    participants: parties,
    ...(hasSessions ? { sessions } : {}),
  };
}

function toSession(
  { id, startedAt, endedAt }: Readonly<{ id: string; startedAt: string; endedAt: string }>,
  [caller, callee]: readonly unknown[],
): JsonObject {
  const period = { id, startDateTime: startedAt, endDateTime: endedAt };
  const ends = { caller: { identity: caller }, callee: { identity: callee } };
  const stream = {
    averageJitter: "PT0.016S",
    averageRoundTripTime: "PT0.061S",
    averagePacketLossRate: 0.01,
  };
  const media = {
    label: "main-audio",
    calleeNetwork: { connectionType: "wired" },
    streams: [stream],
  };
  return { ...period, ...ends, segments: [{ ...period, ...ends, media: [media] }] };
}
