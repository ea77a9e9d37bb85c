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
import { makeFlowLive, type HowLive } from "./makeFlowLive";
import { mustBeFree } from "./planned/mustBeFree";
import { readPlannedTime } from "./planned/readPlannedTime";
import type { SaveAuditEntry } from "../records/ports";
import type {
  BindingsStore,
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
  promptStore: PromptStore;
  /** What was tried out before needs no speaking. */
  trialPromptStore?: Pick<TrialPromptStore, "loadTrialPrompt"> | undefined;
  speaker: Speaker;
  saveAuditEntry: SaveAuditEntry;
  /** What leads to flows; absent where it is not looked at. */
  entryPointStore?: Pick<EntryPointStore, "listEntryPoints">;
  /** What this environment's app may do at Graph; absent where it is not looked at. */
  readRoles?: ReadRoles;
  /** ISO instant of now. */
  now: () => string;
  /** Told of each sound that is there, for somebody who waits. */
  onClipAudible?: OnClipAudible;
}>;

/**
 * A document to publish, and by whom. `force` makes a new version even when nothing changed, `skipTests` one whose test calls
 * may fail. With `at` it becomes live by itself at that instant. `draft` is the etag of the draft that it is.
 */
type PublishRequest = Readonly<{
  document: unknown;
  who: string;
  note?: string;
  force?: boolean;
  skipTests?: boolean;
  at?: string;
}> &
  Omit<HowLive, "from">;

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
}>;

/** Checks a flow, makes its test calls, makes it audible, and makes it live, or planned, with one write. What is live already is not published again. Rejects with PLAN_INVALID, PLANNED_ALREADY, SPEECH_UNAVAILABLE, STORAGE_UNAVAILABLE or FLOW_CONFLICT. */
export type PublishFlow = (request: PublishRequest) => Promise<PublishOutcome>;

/** Makes the one way by which a flow document becomes what callers hear. */
export function makePublishFlow(ports: PublishingPorts): PublishFlow {
  return async ({ document, who, note, force = false, skipTests = false, at, ...rest }) => {
    const from = at === undefined ? undefined : readPlannedTime(at, ports.now());
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
    const forbidden = await findPermissionProblems(flow, ports.readRoles);
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
    if (from !== undefined) mustBeFree(stored?.meta, rest.replaces);
    const live = await loadLive(ports.flowStore, flow.key, stored?.meta);
    const { spoken, reused, ...sound } = await makeClipsAudible(clips, ports, live);
    const said = { problems, spoken, reused };
    if (!force && isSame(live, { flow, ...sound })) {
      return { version: live.version, ...said, unchanged: true, ...plan(stored?.meta) };
    }
    const meta = await makeLive(ports, { flow, ...sound }, { who, note, from, ...rest });
    return { version: meta.latestVersion, ...said, ...plan(meta) };
  };
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
  const meta = await makeFlowLive(ports.flowStore, version, how);
  const when = how.from === undefined ? "" : ` from ${how.from}`;
  await ports.saveAuditEntry({
    at,
    who,
    what: how.from === undefined ? "published" : "planned",
    subject: content.flow.key,
    detail: `version ${meta.latestVersion}${when}${note.note === undefined ? "" : `: ${note.note}`}`,
  });
  return meta;
}
