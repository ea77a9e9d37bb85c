import { addCall } from "../../canary/addCall";
import { judgeCall } from "../../canary/judgeCall";
import { judgeEvidence, type CanaryVerdict } from "../../canary/judgeEvidence";
import type { Measure } from "../../canary/measures";
import { epochMs } from "../../flow/time/epochMs";
import { hasCode } from "../../errors";
import type { CallRecord } from "../../ivr/call/callRecord";
import type { CallRecordStore } from "../../records/ports";
import { makeEndCanary, type EndCanaryPorts } from "./makeEndCanary";
import type { CanaryEnd, CanaryStore, CanaryTrial, FlowStore } from "../ports";
import { findTrial } from "./startTrial";

/** What looking at trials needs from outside. */
export type LookPorts = EndCanaryPorts &
  Readonly<{
    flowStore: Pick<FlowStore, "loadFlowMeta">;
    canaryStore: CanaryStore;
    callRecordStore: Pick<CallRecordStore, "listFlowRecords">;
  }>;

/** A trial that this look ended by its calls. */
export type DecidedTrial = Readonly<{
  flow: string;
  version: number;
  calls: number;
  end: CanaryEnd["type"];
  measure?: Measure;
}>;

/** Counts the calls that ended since the last look, and ends the trials that they decide. One that cannot be looked at does not keep others: it is told in `failures`. Rejects with STORAGE_UNAVAILABLE. */
export type LookAtCanaries = () => Promise<
  Readonly<{
    decided: readonly DecidedTrial[];
    failures: readonly Readonly<{ flow: string; error: unknown }>[];
  }>
>;

/** Who decides where nobody does: known to the screens as a program. */
const canaryItself = "canary";

/** The longest call lasts so long: whichever ended since the last look began after. */
const longestCallInMs = 4 * 3_600_000;

/** A record may be written a little after its call. */
const settlingInMs = 30_000;

/** A flow that is being published is not live yet; after so long it never will be. */
const publishingInMs = 3_600_000;

const pageSize = 1000;

/** Of a line with more calls within four hours, the calls that began before these are not counted. */
const mostPages = 20;

/** Makes the look at all trials: one query, and for each trial that runs two reads, the records of its calls in pages of a thousand, and a write. */
export function makeLookAtCanaries(ports: LookPorts): LookAtCanaries {
  const lookAt = makeLookAtOne(ports);
  return async () => {
    const decided: DecidedTrial[] = [];
    const failures: { flow: string; error: unknown }[] = [];
    for (const kept of await ports.canaryStore.listRunningTrials()) {
      try {
        const found = await lookAt(kept);
        if (found !== undefined) decided.push(found);
      } catch (error) {
        failures.push({ flow: kept.trial.flow, error });
      }
    }
    return { decided, failures };
  };
}

type Kept = Awaited<ReturnType<CanaryStore["listRunningTrials"]>>[number];

function makeLookAtOne(ports: LookPorts): (kept: Kept) => Promise<DecidedTrial | undefined> {
  const endCanary = makeEndCanary(ports);
  return async ({ trial: kept, etag }) => {
    const { flow } = kept;
    const meta = (await ports.flowStore.loadFlowMeta(flow))?.meta;
    const trial = findTrial(meta, kept);
    if (trial === undefined) {
      await closeTrial(ports, { trial: kept, etag }, meta);
      return undefined;
    }
    const counted = await countCalls(ports, trial);
    const isNew = counted.evidence !== trial.evidence;
    // Before anything follows from it, so that the picture has what decided; whoever was faster has counted it, too.
    if (isNew && (await ports.canaryStore.saveTrial(counted, etag)) === undefined) return undefined;
    const verdict = judgeEvidence(counted.evidence);
    if (verdict.type === "open") return undefined;
    const { version, evidence } = counted;
    const { calls } = evidence.tried;
    const end = verdict.type === "worse" ? "withdrawn" : "taken";
    const measure = verdict.type === "worse" ? { measure: verdict.measure } : {};
    const because = { ...measure, words: sayWhy(verdict, calls) };
    try {
      await endCanary({ key: flow, how: end, version, who: canaryItself, because });
    } catch (error) {
      // Somebody decided in this very moment.
      if (hasCode(error, "CANARY_NOT_FOUND") || hasCode(error, "CHANGED_MEANWHILE"))
        return undefined;
      throw error;
    }
    return { flow, version, calls, end, ...measure };
  };
}

function sayWhy(verdict: CanaryVerdict, calls: number): string {
  return verdict.type === "worse"
    ? `callers worse off after ${calls} calls (${verdict.measure})`
    : `callers not worse off after ${calls} calls`;
}

/** Nothing of the flow is on trial: somebody went back, took it out of service, or is publishing it in this moment. */
async function closeTrial(
  { canaryStore, now }: LookPorts,
  { trial, etag }: Kept,
  meta: Parameters<typeof findTrial>[0],
): Promise<void> {
  const at = now();
  if (Date.parse(at) - Date.parse(trial.since) < publishingInMs && trial.version === 0) return;
  const isTaken = meta?.publishedVersion === trial.version;
  const who = meta === undefined ? {} : { who: meta.updatedBy };
  const end: CanaryEnd = { type: isTaken ? "taken" : "withdrawn", at, ...who };
  await canaryStore.saveTrial({ ...trial, end }, etag);
}

/** Calls count in the order in which they end, so that a call that goes on is looked at later and none twice; once they decide, no more are added. */
async function countCalls(ports: LookPorts, trial: CanaryTrial): Promise<CanaryTrial> {
  const until = new Date(Date.parse(ports.now()) - settlingInMs).toISOString();
  const since = epochMs(trial.since);
  const last = epochMs(trial.countedTo);
  const latest = epochMs(until);
  const isNew = ({ direction, answeredAt, startedAt, endedAt, version }: CallRecord) => {
    const endedInMs = epochMs(endedAt);
    return (
      endedInMs > last &&
      endedInMs <= latest &&
      epochMs(startedAt) > since &&
      direction === "incoming" &&
      answeredAt !== undefined &&
      (version === trial.version || version === trial.liveVersion)
    );
  };
  const found = (await loadRecords(ports, trial, until)).filter(isNew);
  let { evidence } = trial;
  for (const record of found.toSorted(byEnd)) {
    if (judgeEvidence(evidence).type !== "open") break;
    const version = record.version === trial.version ? "tried" : "live";
    evidence = addCall(evidence, version, judgeCall(record));
  }
  return { ...trial, countedTo: until, evidence };
}

async function loadRecords(
  { callRecordStore }: LookPorts,
  { flow, since, countedTo }: CanaryTrial,
  to: string,
): Promise<readonly CallRecord[]> {
  const earliest = Math.max(Date.parse(since), Date.parse(countedTo) - longestCallInMs);
  const from = new Date(earliest).toISOString();
  const found: CallRecord[] = [];
  let continuation: string | undefined;
  for (let pages = 0; pages < mostPages && from < to; pages += 1) {
    const page = await callRecordStore.listFlowRecords({
      flow,
      from,
      to,
      limit: pageSize,
      ...(continuation === undefined ? {} : { continuation }),
    });
    found.push(...page.records);
    continuation = page.continuation;
    if (continuation === undefined) break;
  }
  return found;
}

function byEnd(one: CallRecord, other: CallRecord): number {
  return epochMs(one.endedAt) - epochMs(other.endedAt) || (one.callId < other.callId ? -1 : 1);
}
