import { readRequest, toAppRequest } from "../../../chaos/world/answerGraphRequest";
import { invariants } from "../../../chaos/invariants/invariants";
import { readLogStories } from "../../../chaos/log/readLogStories";
import { makeCallStory, type CallStory } from "../../../chaos/story/callStory";
import { makeLoadTurnLines } from "../../../lib/records/makeLoadTurnLines";
import { unpackText } from "../../../lib/storage/calls/unpackText";
import type { aCaller } from "./aCaller";
import type { startChain } from "./startChain";

type Chain = Awaited<ReturnType<typeof startChain>>;
type Caller = Awaited<ReturnType<typeof aCaller>>;

/** Time is not judged here: on a busy machine silence is nobody's fault. Timers on the queue are seen in virtual time alone. */
const untimed = invariants.filter(({ name }) => name !== "silence" && name !== "timers");

/** What chaos would say of a call that has ended: how it deviates from what must hold, each with the invariant's name. */
export async function deviationsOf(
  chain: Chain,
  caller: Caller,
  lost: readonly Readonly<{ body: string }>[] = [],
): Promise<readonly string[]> {
  const story = await observe(chain, caller, lost);
  const circumstances = {
    spells: [],
    struck: [],
    clockSkewInMs: 0,
    openMenus: new Set<string>(),
    wordsBehindKey: new Set<string>(),
    wordsOfAlert: new Set<string>(),
    stories: new Map<string, CallStory>(),
  };
  return untimed.flatMap(({ name, check }) =>
    check(story, circumstances).map((what) => `${name}: ${what}`),
  );
}

/** A call as everybody saw it: its caller, Graph, the log, storage. */
async function observe(
  chain: Chain,
  caller: Caller,
  lost: readonly Readonly<{ body: string }>[],
): Promise<CallStory> {
  const { callId } = caller;
  await caller.record(chain.storage);
  const [first] = caller.heard;
  const story = makeCallStory(callId, Date.parse(first?.at ?? ""));
  const [requests, stored, kept, records] = await Promise.all([
    chain.caller.requests(callId),
    chain.storage.loadCall(callId),
    chain.storage.recordingStore.listRecordings(today()),
    chain.storage.callRecordStore.listCallRecords({ day: today(), callId, limit: 10 }),
  ]);
  const isKept = kept.some((one) => one.callId === callId);
  story.heard.push(...caller.heard.map((event) => ({ ...event, at: Date.parse(event.at) })));
  story.log.push(
    ...readLogStories(chain.log()).stories.flatMap((one) => (one.label === callId ? one.log : [])),
  );
  for (const { at, method, path, body, status } of requests) {
    const asked = readRequest({ address: `http://graph${path}`, method, body });
    const request = toAppRequest(asked?.name ?? "other", body, Date.parse(at));
    const isUnheard = lost.some((one) => isSame(one.body, request.operation));
    story.requests.push({ ...request, status, unheard: isUnheard ? "lost" : undefined });
  }
  for (const ended of story.heard) {
    if (ended.type !== "recordingEnded" || !isSpoken(ended.reason)) continue;
    const recording = { at: ended.at, address: "", durationInMs: 0, operation: undefined };
    story.recordings.push({ ...recording, isSpoken: true, isSettled: isKept });
  }
  story.isKnown = true;
  story.records = records.records.length;
  const [record] = records.records;
  story.kept = record && (await makeLoadTurnLines({ ...chain.storage, unpackText })(record));
  story.row = stored && {
    activity: stored.call.state.activity.type,
    text: JSON.stringify(stored.call.state),
  };
  return story;
}

/** Callers who record a message in these calls speak first. */
function isSpoken(reason: string): boolean {
  return reason === "stopTone" || reason === "maxSilence" || reason === "maxDuration";
}

function isSame(body: string, operation: string | undefined): boolean {
  return operation !== undefined && body.includes(JSON.stringify(operation));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
