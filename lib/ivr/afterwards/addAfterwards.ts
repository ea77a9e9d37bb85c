import { epochMs } from "../../flow/time/epochMs";
import type { CallRecord } from "../call/callRecord";
import type { CallAfterwards, CallNetwork, CallQuality, PhoneReport } from "./callAfterwards";
import type { TeamsCallRecord, TeamsSession } from "./teamsCallRecord";

/** What became known of a call, by who said it. */
export type Learnt = Readonly<{ teams?: TeamsCallRecord; phone?: PhoneReport }>;

/** A session that outlasts ours by less is ours: two clocks tell its end. */
const outlastsByInMs = 1000;

/**
 * What the record of a call is to say of the time after it; undefined where it says so already. An older version of Graph's
 * record changes nothing, and the same again neither. Pure.
 */
export function addAfterwards(
  record: CallRecord,
  { teams, phone }: Learnt,
): CallAfterwards | undefined {
  const kept = record.afterwards ?? {};
  const isNews = teams !== undefined && teams.version > (kept.version ?? -1);
  const { version: _version, quality: _quality, talkTimeInMs: _talkTime, ...others } = kept;
  const added: CallAfterwards = {
    ...(isNews ? { ...others, version: teams.version, ...toQualityAndTalk(record, teams) } : kept),
    ...(phone === undefined || kept.phone !== undefined ? {} : { phone }),
  };
  return isNews || added.phone !== kept.phone ? added : undefined;
}

function toQualityAndTalk(
  record: CallRecord,
  { sessions, startedAt, endedAt }: TeamsCallRecord,
): Pick<CallAfterwards, "quality" | "talkTimeInMs"> {
  const all = sessions.length > 0 ? sessions : [{ startedAt, endedAt }];
  const own = sessions.filter((session) => !outlasts(record, session));
  const quality = toQuality(own.length > 0 ? own : sessions);
  const talkTimeInMs = toTalkTime(record, all);
  return {
    ...(Object.keys(quality).length > 0 ? { quality } : {}),
    ...(talkTimeInMs === undefined ? {} : { talkTimeInMs }),
  };
}

function outlasts({ endedAt }: CallRecord, session: Pick<TeamsSession, "endedAt">): boolean {
  return epochMs(session.endedAt) - epochMs(endedAt) > outlastsByInMs;
}

/** From when the app had sent the caller on, or somebody took the call after that, to the end of the last of them. */
function toTalkTime(
  record: CallRecord,
  sessions: readonly Pick<TeamsSession, "startedAt" | "endedAt">[],
): number | undefined {
  if (record.result !== "transferred" && record.result !== "redirected") return undefined;
  const later = sessions.filter((session) => outlasts(record, session));
  if (later.length === 0) return undefined;
  const from = Math.min(...later.map((session) => epochMs(session.startedAt)));
  const to = Math.max(...later.map((session) => epochMs(session.endedAt)));
  return to - Math.max(from, epochMs(record.endedAt));
}

function toQuality(sessions: readonly TeamsSession[]): CallQuality {
  const failure = sessions.find((session) => session.failure !== undefined)?.failure;
  const network = worstNetwork(sessions.flatMap((session) => session.network ?? []));
  return { ...failure, ...(network === undefined ? {} : { network }) };
}

function worstNetwork(networks: readonly CallNetwork[]): CallNetwork | undefined {
  const worst = (name: "packetLossRate" | "jitterInMs" | "roundTripInMs") => {
    const values = networks.flatMap((network) => network[name] ?? []);
    return values.length === 0 ? {} : { [name]: Math.max(...values) };
  };
  const connection = networks.find((network) => network.connection !== undefined)?.connection;
  const found: CallNetwork = {
    ...worst("packetLossRate"),
    ...worst("jitterInMs"),
    ...worst("roundTripInMs"),
    ...(connection === undefined ? {} : { connection }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}
