import { isDeepStrictEqual } from "node:util";
import { checkFlowForCallers } from "../flow/check/checkFlowForCallers";
import { omitUndefined } from "../flow/omitUndefined";
import { flowClips } from "../flow/prompts/flowClips";
import type { FlowProblem } from "../flow/check/flowProblem";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import { findPhoneProblems } from "./reach/findPhoneProblems";
import { findPermissionProblems } from "./findPermissionProblems";
import { findRecordingProblems } from "./findRecordingProblems";
import { findRetentionProblems } from "./findRetentionProblems";
import { findTestFailures } from "./findTestFailures";
import { loadCheckContext } from "./loadCheckContext";
import { makeClipsAudible, type OnClipAudible } from "./makeClipsAudible";
import { mustBeCalled } from "./canary/mustSuitCanary";
import { startTrial } from "./canary/startTrial";
import { makeFlowLive, mustBeTimeFor, type HowLive } from "./makeFlowLive";
import { readForWhom } from "./canary/readForWhom";
import type { AuditEntry, SaveAuditEntry } from "../records/ports";
import type {
  BindingsStore,
  CanaryStore,
  EntryPointStore,
  FlowMeta,
  FlowStore,
  FlowVersion,
  PlannedVersion,
  PromptStore,
  Speaker,
  TrialPromptStore,
} from "./ports";

/** What publishing needs from outside. */
export type PublishingPorts = Readonly<{
  flowStore: FlowStore;
  bindingsStore: BindingsStore;
  /** What leads to flows. */
  entryPointStore: Pick<EntryPointStore, "listEntryPoints">;
  canaryStore: Pick<CanaryStore, "saveTrial">;
  promptStore: PromptStore;
  /** What was tried out before needs no speaking. */
  trialPromptStore?: Pick<TrialPromptStore, "loadTrialPrompt"> | undefined;
  speaker: Speaker;
  saveAuditEntry: SaveAuditEntry;
  /** What this environment's app may do at Graph; absent where it is not looked at. */
  readRoles?: ReadRoles;
  /** ISO instant of now. */
  now: () => string;
  /** Told of each sound that is there, for somebody who waits. */
  onClipAudible?: OnClipAudible;
}>;

/**
 * A document to publish, and by whom. `force` makes a new version even when nothing changed, `skipTests` one whose test calls
 * may fail. With `at` it becomes live by itself at that instant, with `canary` for a share of callers, in percent (true: 5).
 * `draft` is the etag of the draft that it is.
 */
type PublishRequest = Readonly<{
  document: unknown;
  who: string;
  note?: string;
  force?: boolean;
  skipTests?: boolean;
  at?: string;
  canary?: number | string | true;
}> &
  Omit<HowLive, "from" | "canary">;

/** The live or planned version (absent when errors stopped it), what the check found, and how many sounds were made or found. */
export type PublishOutcome = Readonly<{
  version?: number;
  problems: readonly FlowProblem[];
  spoken: number;
  reused: number;
  /** That version was live before: the document says nothing new. */
  unchanged?: true;
  /** What is planned: this version, or an earlier one that takes its place. */
  next?: PlannedVersion;
  /** The percentage of callers who have this version; for all others what was live stays so. */
  canaryShare?: number;
}>;

/** Checks a flow, makes its test calls, makes it audible, and makes it live, or planned, with one write. What is live already is not published again. Rejects with PLAN_INVALID, PLANNED_ALREADY, CANARY_INVALID, CANARY_RUNNING, SPEECH_UNAVAILABLE, STORAGE_UNAVAILABLE or FLOW_CONFLICT. */
export type PublishFlow = (request: PublishRequest) => Promise<PublishOutcome>;

/** Makes the one way by which a flow document becomes what callers hear. */
export function makePublishFlow(ports: PublishingPorts): PublishFlow {
  return async ({ document, who, note, force = false, skipTests = false, ...asked }) => {
    const { at, canary: share, ...rest } = asked;
    const { from, canary } = readForWhom({ at, share }, ports.now());
    const context = await loadCheckContext(document, ports, from);
    const today = (from ?? ports.now()).slice(0, 10);
    const checked = checkFlowForCallers(document, { ...context, today });
    const { flow } = checked;
    if (flow === undefined || checked.problems.some(isError)) {
      return { problems: checked.problems, spoken: 0, reused: 0 };
    }
    const clips = flowClips(flow, context.bindings);
    const missing = await findRecordingProblems(flow, clips, ports.promptStore);
    const failures = skipTests ? [] : findTestFailures(flow, context);
    const forbidden = await findPermissionProblems(flow, ports.readRoles, context.bindings);
    const unreached = await findPhoneProblems(flow, context.flows, ports.entryPointStore);
    const problems = [
      ...checked.problems,
      ...unreached,
      ...findRetentionProblems(flow),
      ...missing,
      ...forbidden,
      ...failures,
    ];
    if (problems.some(isError)) {
      return { problems, spoken: 0, reused: 0 };
    }
    const stored = await ports.flowStore.loadFlowMeta(flow.key);
    await mustBePossible(ports, flow.key, stored?.meta, { from, canary, ...rest });
    const live = await loadLive(ports.flowStore, flow.key, stored?.meta);
    const { spoken, reused, ...sound } = await makeClipsAudible(clips, ports, live);
    const said = { problems, spoken, reused };
    if (!force && isSame(live, { flow, ...sound })) {
      return { version: live.version, ...said, unchanged: true, ...plan(stored?.meta) };
    }
    const how = { who, note, from, canary, ...rest };
    const meta = await makeLive(ports, { flow, ...sound }, how);
    const forWhom = omitUndefined({ canaryShare: canary?.share });
    return { version: meta.latestVersion, ...said, ...plan(meta), ...forWhom };
  };
}

/** Before anything is made for it. */
async function mustBePossible(
  { entryPointStore }: PublishingPorts,
  key: string,
  meta: FlowMeta | undefined,
  how: HowLive,
): Promise<void> {
  mustBeTimeFor(key, meta, how);
  if (how.canary !== undefined) await mustBeCalled(key, entryPointStore);
}

function plan(meta: FlowMeta | undefined): Pick<PublishOutcome, "next"> {
  return omitUndefined({ next: meta?.next });
}

const isError = (problem: FlowProblem) => problem.severity === "error";

type Content = Pick<FlowVersion, "flow" | "audio" | "durations">;

async function loadLive(
  store: FlowStore,
  key: string,
  meta: FlowMeta | undefined,
): Promise<FlowVersion | undefined> {
  const version = meta?.publishedVersion;
  return version === undefined ? undefined : store.loadFlowVersion(key, version);
}

function isSame(live: FlowVersion | undefined, content: Content): live is FlowVersion {
  if (live === undefined) return false;
  const of = ({ flow, audio, durations = {} }: Content) => ({ flow, audio, durations });
  return isDeepStrictEqual(of(live), of(content));
}

async function makeLive(
  ports: PublishingPorts,
  content: Content,
  { who, note: words, ...how }: HowLive & Readonly<{ who: string; note: string | undefined }>,
): Promise<FlowMeta> {
  const at = ports.now();
  const note = words === undefined || words === "" ? {} : { note: words };
  const version = { ...content, publishedAt: at, publishedBy: who, ...note };
  // First, so that nothing is ever on trial that nobody looks at.
  if (how.canary !== undefined) await startTrial(ports.canaryStore, content.flow.key, at);
  const meta = await makeFlowLive(ports.flowStore, version, how);
  const when = how.from === undefined ? "" : ` from ${how.from}`;
  const whom = how.canary === undefined ? "" : ` for ${how.canary.share} % of callers`;
  await ports.saveAuditEntry({
    at,
    who,
    what: sayWhat(how),
    subject: content.flow.key,
    detail: `version ${meta.latestVersion}${when}${whom}${note.note === undefined ? "" : `: ${note.note}`}`,
  });
  return meta;
}

function sayWhat({ from, canary }: HowLive): AuditEntry["what"] {
  if (canary !== undefined) return "canaryStarted";
  return from === undefined ? "published" : "planned";
}
