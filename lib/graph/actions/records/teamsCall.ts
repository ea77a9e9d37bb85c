import * as z from "zod";
import { omitUndefined } from "../../../flow/omitUndefined";
import type { CallNetwork, CallQuality } from "../../../ivr/afterwards/callAfterwards";
import type {
  ListedTeamsCall,
  TeamsCallRecord,
  TeamsSession,
} from "../../../ivr/afterwards/teamsCallRecord";

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
const number = z.number().nullish().catch(undefined);
const listOf = <Element extends z.ZodType>(element: Element) =>
  z
    .array(element.nullable().catch(null as never))
    .nullish()
    .catch(undefined)
    .transform((list) => (list ?? []).filter((one) => one !== null));

/** An identity set, or an entry of `participants_v2` with one in it. */
const party = z.looseObject({}).catch({});

const failureInfo = z.object({
  stage: z.string().nullish().catch(undefined),
  reason: z.string().nullish().catch(undefined),
});
const stream = z.object({
  averagePacketLossRate: number,
  averageJitter: z.string().nullish().catch(undefined),
  averageRoundTripTime: z.string().nullish().catch(undefined),
});
const endpointNetwork = z
  .object({ connectionType: z.string().nullish().catch(undefined) })
  .nullish()
  .catch(undefined);
const media = z.object({
  callerNetwork: endpointNetwork,
  calleeNetwork: endpointNetwork,
  streams: listOf(stream),
});
const session = z.object({
  startDateTime: instant,
  endDateTime: instant,
  failureInfo: failureInfo.nullish().catch(undefined),
  segments: listOf(
    z.object({ failureInfo: failureInfo.nullish().catch(undefined), media: listOf(media) }),
  ),
});
const callRecord = z.object({
  id: z.string().min(1),
  version: z.number().catch(0),
  startDateTime: instant,
  endDateTime: instant,
  organizer: party.nullish(),
  organizer_v2: party.nullish(),
  participants: listOf(party),
  participants_v2: listOf(party),
  sessions: listOf(session),
});

/** What of a call record is needed to find the call it is about; undefined for what is none. Pure. */
export function toListedTeamsCall(value: unknown): ListedTeamsCall | undefined {
  const parsed = callRecord.safeParse(value);
  return parsed.success ? toListed(parsed.data) : undefined;
}

/** A call record with its sessions; undefined for what is none. Pure. */
export function toTeamsCallRecord(value: unknown): TeamsCallRecord | undefined {
  const parsed = callRecord.safeParse(value);
  if (!parsed.success) return undefined;
  return { ...toListed(parsed.data), sessions: parsed.data.sessions.map(toSession) };
}

function toListed(record: z.infer<typeof callRecord>): ListedTeamsCall {
  const parties = [record.organizer, record.organizer_v2, ...record.participants];
  return {
    id: record.id,
    version: record.version,
    startedAt: record.startDateTime,
    endedAt: record.endDateTime,
    partyIds: [...new Set([...parties, ...record.participants_v2].flatMap(listIds))],
  };
}

/** The ids anywhere in an identity set, of whatever kind: application instances stand beside the documented ones. */
function listIds(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(listIds)];
}

function toSession({
  startDateTime,
  endDateTime,
  failureInfo: failed,
  segments,
}: z.infer<typeof session>): TeamsSession {
  const failure = failed ?? segments.find((segment) => segment.failureInfo)?.failureInfo;
  const network = toNetwork(segments.flatMap((segment) => segment.media));
  return {
    startedAt: startDateTime,
    endedAt: endDateTime,
    ...omitUndefined({ failure: failure ? toFailure(failure) : undefined, network }),
  };
}

const stages = ["callSetup", "midcall"] as const;
/** A classification, not a text: what is longer is none. */
const longestReason = 120;

function toFailure({
  stage,
  reason,
}: z.infer<typeof failureInfo>): Pick<CallQuality, "failureStage" | "reason"> {
  const known = stages.find((one) => one.toLowerCase() === stage?.toLowerCase());
  return {
    failureStage: known ?? "unknown",
    ...omitUndefined({ reason: reason?.trim().slice(0, longestReason) || undefined }),
  };
}

/** The worst of all streams, and how the first side that says so was connected; addresses and devices are left where they are. */
function toNetwork(medias: readonly z.infer<typeof media>[]): CallNetwork | undefined {
  const streams = medias.flatMap((one) => one.streams);
  const worst = (values: readonly (number | null | undefined)[]) => {
    const known = values.filter((value) => typeof value === "number");
    return known.length === 0 ? undefined : Math.max(...known);
  };
  const connections = medias.flatMap(({ callerNetwork, calleeNetwork }) =>
    [callerNetwork, calleeNetwork].flatMap((side) => side?.connectionType ?? []),
  );
  const network: CallNetwork = omitUndefined({
    packetLossRate: worst(streams.map((one) => one.averagePacketLossRate)),
    jitterInMs: worst(streams.map((one) => toMilliseconds(one.averageJitter))),
    roundTripInMs: worst(streams.map((one) => toMilliseconds(one.averageRoundTripTime))),
    connection: leastSteady.find((kind) => connections.includes(kind)),
  });
  return Object.keys(network).length === 0 ? undefined : network;
}

/** https://learn.microsoft.com/graph/api/resources/callrecords-networkinfo; the first of them explains most. */
const leastSteady = ["mobile", "wifi", "tunnel", "wired"];

/** A duration such as `PT0.016S` or `PT1M2S`. */
function toMilliseconds(duration: string | null | undefined): number | undefined {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? "");
  if (parts === null) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
