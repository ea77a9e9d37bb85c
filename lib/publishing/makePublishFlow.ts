import { isDeepStrictEqual } from "node:util";
import { checkFlow } from "../flow/check/checkFlow";
import { flowClips } from "../flow/prompts/flowClips";
import type { FlowProblem } from "../flow/check/flowProblem";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import { findPermissionProblems } from "./findPermissionProblems";
import { findRecordingProblems } from "./findRecordingProblems";
import { findRetentionProblems } from "./findRetentionProblems";
import { findTestFailures } from "./findTestFailures";
import { loadCheckContext } from "./loadCheckContext";
import { makeClipsAudible, type OnClipAudible } from "./makeClipsAudible";
import { makeFlowLive } from "./makeFlowLive";
import type { SaveAuditEntry } from "../records/ports";
import type { BindingsStore, FlowStore, FlowVersion, PromptStore, Speaker } from "./ports";

/** What publishing needs from outside. */
export type PublishingPorts = Readonly<{
  flowStore: FlowStore;
  bindingsStore: BindingsStore;
  promptStore: PromptStore;
  speaker: Speaker;
  saveAuditEntry: SaveAuditEntry;
  /** What this environment's app may do at Graph; absent where it is not looked at. */
  readRoles?: ReadRoles;
  /** ISO instant of now. */
  now: () => string;
  /** Told of each sound that is there, for somebody who waits. */
  onClipAudible?: OnClipAudible;
}>;

/** A document to publish, and by whom. `force` makes a new version even when nothing changed, `skipTests` one whose test calls may fail. */
type PublishRequest = Readonly<{
  document: unknown;
  who: string;
  note?: string;
  force?: boolean;
  skipTests?: boolean;
}>;

/** The live version (absent when errors stopped it), what the check found, and how many sounds were made or found. */
export type PublishOutcome = Readonly<{
  version?: number;
  problems: readonly FlowProblem[];
  spoken: number;
  reused: number;
  /** That version was live before: the document says nothing new. */
  unchanged?: true;
}>;

/** Checks a flow, makes its test calls, makes it audible, and makes it live with one write. What is live already is not published again. Rejects with SPEECH_UNAVAILABLE, STORAGE_UNAVAILABLE or FLOW_CONFLICT. */
export type PublishFlow = (request: PublishRequest) => Promise<PublishOutcome>;

/** Makes the one way by which a flow document becomes what callers hear. */
export function makePublishFlow(ports: PublishingPorts): PublishFlow {
  return async ({ document, who, note, force = false, skipTests = false }) => {
    const context = await loadCheckContext(document, ports);
    const checked = checkFlow(document, { ...context, today: ports.now().slice(0, 10) });
    const { flow } = checked;
    if (flow === undefined || checked.problems.some(isError)) {
      return { problems: checked.problems, spoken: 0, reused: 0 };
    }
    const clips = flowClips(flow, context.bindings);
    const missing = await findRecordingProblems(flow, clips, ports.promptStore);
    const failures = skipTests ? [] : findTestFailures(flow, context);
    const forbidden = await findPermissionProblems(flow, ports.readRoles);
    const problems = [
      ...checked.problems,
      ...findRetentionProblems(flow),
      ...missing,
      ...forbidden,
      ...failures,
    ];
    if (problems.some(isError)) {
      return { problems, spoken: 0, reused: 0 };
    }
    const live = await loadLive(ports.flowStore, flow.key);
    const { spoken, reused, ...sound } = await makeClipsAudible(clips, ports, live);
    const isLive = !force && live !== undefined && isSame(live, { flow, ...sound });
    const version = isLive
      ? live.version
      : await makeLive(ports, { flow, ...sound }, { who, note });
    return { version, problems, spoken, reused, ...(isLive ? { unchanged: true } : {}) };
  };
}

const isError = (problem: FlowProblem) => problem.severity === "error";

type Content = Pick<FlowVersion, "flow" | "audio" | "durations">;

async function loadLive(store: FlowStore, key: string): Promise<FlowVersion | undefined> {
  const version = (await store.loadFlowMeta(key))?.meta.publishedVersion;
  return version === undefined ? undefined : store.loadFlowVersion(key, version);
}

function isSame(live: Content, content: Content): boolean {
  const of = ({ flow, audio, durations = {} }: Content) => ({ flow, audio, durations });
  return isDeepStrictEqual(of(live), of(content));
}

async function makeLive(
  ports: PublishingPorts,
  content: Content,
  by: Readonly<{ who: string; note: string | undefined }>,
): Promise<number> {
  const at = ports.now();
  const note = by.note === undefined || by.note === "" ? {} : { note: by.note };
  const version = await makeFlowLive(ports.flowStore, {
    ...content,
    publishedAt: at,
    publishedBy: by.who,
    ...note,
  });
  await ports.saveAuditEntry({
    at,
    who: by.who,
    what: "published",
    subject: content.flow.key,
    detail: `version ${version}${note.note === undefined ? "" : `: ${note.note}`}`,
  });
  return version;
}
