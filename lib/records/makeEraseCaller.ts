import { maskNumber } from "../ivr/call/maskNumber";
import type { Told } from "../worker/ports";
import { isSameNumber } from "./isSameNumber";
import type { SaveAuditEntry, Trace, Traced, Traces, TraceStore } from "./ports";

/** Something that may be the caller's or somebody else's. */
export type LookAlike = Readonly<{
  kind: "recording" | "callRecord";
  callId: string;
  /** ISO instant. */
  at: string;
}>;

/** What was, or would be, deleted of a caller, and what stays. */
export type Erased = Readonly<{
  counts: Readonly<Record<keyof Traces, number>>;
  /** Ids of calls that go on: their states cannot be taken away from under them. */
  underWay: readonly string[];
  /** Recordings and records that show the same last three digits and cannot be told from those of others. */
  lookAlikes: readonly LookAlike[];
  /** Mails, cards and posts that told of their messages and requests: they stay where they went. */
  told: readonly Told[];
}>;

/** Forgets a caller, or one call; says only what would be deleted where it is a rehearsal. Rejects with STORAGE_UNAVAILABLE; then it may be repeated. */
export type EraseCaller = (
  request: Readonly<{ traced: Traced; who: string; isRehearsal: boolean }>,
) => Promise<Erased>;

/** What leads to the rest goes last, so that an interrupted erasure can be repeated. */
const kindsInOrder = [
  "callRecords",
  "recordings",
  "pinAttempts",
  "callerRates",
  "listEntries",
  "campaignVariables",
  "callbackRequests",
  "outboundAttempts",
  "campaignRecipients",
  "calls",
] as const;

/** Makes the way by which callers are forgotten. */
export function makeEraseCaller(
  ports: Readonly<{
    traceStore: TraceStore;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): EraseCaller {
  const { traceStore, saveAuditEntry, now } = ports;
  return async ({ traced, who, isRehearsal }) => {
    const all = await traceStore.listTraces(traced);
    const { theirs, underWay, others } = findTheirs(all, traced);
    const erased: Erased = {
      counts: countTraces(theirs),
      underWay,
      told: [
        ...theirs.recordings.flatMap(({ told }) => told ?? []),
        ...theirs.callbackRequests.flatMap(({ told }) => told ?? []),
      ],
      lookAlikes: "callId" in traced ? [] : findLookAlikes(others, traced.phoneNumber),
    };
    if (isRehearsal) return erased;
    for (const kind of kindsInOrder) await traceStore.deleteTraces(kind, theirs[kind]);
    await saveAuditEntry({
      at: now(),
      who,
      what: "callerErased",
      subject: "callers",
      // Neither number nor call: an audit log that names whom it forgot has not forgotten.
      detail: sayCounts(erased.counts),
    });
    return erased;
  };
}

/** What people see with three digits of a number. */
type ShownTraces = Pick<Traces, "recordings" | "callRecords">;

/** How many of each kind, in words. */
export function sayCounts(counts: Erased["counts"]): string {
  return [
    `States of calls: ${counts.calls}`,
    `records of calls: ${counts.callRecords}`,
    `recordings and their words: ${counts.recordings}`,
    `requests to be called back: ${counts.callbackRequests}`,
    `attempts to call them: ${counts.outboundAttempts}`,
    `places in campaigns: ${counts.campaignRecipients}`,
    `numbers told in campaigns: ${counts.campaignVariables}`,
    `memories of attempts at PINs: ${counts.pinAttempts}`,
    `counts of calls by the hour: ${counts.callerRates}`,
    `entries in lists: ${counts.listEntries}`,
  ].join(", ");
}

/**
 * Only the states of calls and attempts to place them (kept two days), places in campaigns, requests to be called back, and recordings of flows with `storeCallerNumber` hold
 * whole numbers; what belongs to the same calls is theirs as well.
 */
function findTheirs(
  all: Traces,
  traced: Traced,
): Readonly<{ theirs: Traces; underWay: readonly string[]; others: ShownTraces }> {
  const isNamed = ({ caller }: Trace) =>
    "phoneNumber" in traced && isSameNumber(caller, traced.phoneNumber);
  const naming = [
    all.calls,
    all.callbackRequests,
    all.outboundAttempts,
    all.campaignRecipients,
    all.recordings,
  ];
  const named = naming.flat().filter(isNamed);
  // An attempt whose call is not known yet names none.
  const callIds = new Set(
    "callId" in traced
      ? [traced.callId]
      : named.map(({ callId }) => callId).filter((callId) => callId !== ""),
  );
  const isTheirs = ({ callId }: Trace) => callIds.has(callId);
  const theirCalls = all.calls.filter(isTheirs);
  return {
    theirs: {
      callRecords: all.callRecords.filter(isTheirs),
      recordings: all.recordings.filter(isTheirs),
      pinAttempts: all.pinAttempts,
      callerRates: all.callerRates,
      listEntries: all.listEntries.filter(
        ({ caller }) => "phoneNumber" in traced && isSameNumber(caller, traced.phoneNumber),
      ),
      campaignVariables: all.campaignVariables.filter(isNamed),
      callbackRequests: all.callbackRequests.filter(isTheirs),
      outboundAttempts: all.outboundAttempts.filter((trace) => isTheirs(trace) || isNamed(trace)),
      campaignRecipients: all.campaignRecipients.filter(
        (trace) => isTheirs(trace) || isNamed(trace),
      ),
      calls: theirCalls.filter(({ isOver }) => isOver),
    },
    underWay: theirCalls.filter(({ isOver }) => !isOver).map(({ callId }) => callId),
    others: {
      callRecords: all.callRecords.filter((trace) => !isTheirs(trace)),
      recordings: all.recordings.filter((trace) => !isTheirs(trace)),
    },
  };
}

function countTraces(traces: Traces): Erased["counts"] {
  return {
    calls: traces.calls.length,
    callRecords: traces.callRecords.length,
    recordings: traces.recordings.length,
    callbackRequests: traces.callbackRequests.length,
    outboundAttempts: traces.outboundAttempts.length,
    campaignRecipients: traces.campaignRecipients.length,
    campaignVariables: traces.campaignVariables.length,
    pinAttempts: traces.pinAttempts.length,
    callerRates: traces.callerRates.length,
    listEntries: traces.listEntries.length,
  };
}

/** Shown with the last three digits alone, as one caller in a thousand is. */
function findLookAlikes(
  { recordings, callRecords }: ShownTraces,
  phoneNumber: string,
): readonly LookAlike[] {
  const masked = maskNumber(phoneNumber);
  const pick = (kind: LookAlike["kind"], traces: readonly Trace[]) =>
    traces
      .filter(({ caller }) => caller === masked)
      .map(({ callId, at }) => ({ kind, callId, at }));
  return [...pick("recording", recordings), ...pick("callRecord", callRecords)];
}
