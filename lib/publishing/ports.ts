import type { Evidence } from "../canary/evidence";
import type { Measure } from "../canary/measures";
import type { Bindings } from "../flow/document/bindings";
import type { Flow } from "../flow/document/flow";
import type { PromptId } from "../flow/prompts/clip";
import type { ClipAudio, ClipDurations, Etag } from "../worker/ports";

/** Days that a deleted flow can be brought back; the night after them everything of it is deleted. */
export const deletedFlowDays = 30;

/** A flow's row of facts: what is live and what is newest. Without `publishedVersion` nothing of it is live. */
export type FlowMeta = Readonly<{
  key: string;
  name: string;
  publishedVersion?: number;
  latestVersion: number;
  /** What is live from its time on. */
  next?: PlannedVersion;
  /** What some callers have instead of what is live. */
  canary?: Canary;
  /** Versions that were planned or on trial, and withdrawn: none to go back to. */
  withdrawnVersions?: readonly number[];
  /** The draft that was published or planned last, as it was then. */
  publishedDraft?: Etag;
  /** What was live until the flow was retired or deleted. */
  retiredVersion?: number;
  /** ISO instant; 30 days later everything of the flow goes. */
  deletedAt?: string;
  updatedAt: string;
  updatedBy: string;
}>;

/** A version that becomes live by itself at an ISO instant, and what the flow is called from then on. */
export type PlannedVersion = Readonly<{ version: number; from: string; name: string }>;

/** A version that is live for a share of callers, in percent, since an ISO instant; the key says for whom, see `isCanaryCaller`. */
export type Canary = Readonly<{
  version: number;
  share: number;
  since: string;
  name: string;
  key: string;
}>;

/** One immutable version: the document, the WAV of every clip it may play, and how long each of them plays. */
export type FlowVersion = Readonly<{
  flow: Flow;
  version: number;
  audio: ClipAudio;
  durations?: ClipDurations;
  publishedAt: string;
  publishedBy: string;
  note?: string;
}>;

/** Head of a version, for lists. */
export type FlowVersionHead = Omit<FlowVersion, "flow" | "audio" | "durations">;

/** Versions and pointers of flows. What was planned shows as live once its time has come. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type FlowStore = Readonly<{
  listFlows: () => Promise<readonly FlowMeta[]>;
  loadFlowMeta: (key: string) => Promise<Readonly<{ meta: FlowMeta; etag: Etag }> | undefined>;
  /** The facts as they are written, for whoever asks what was live at an instant of their own. */
  loadWrittenMeta: (key: string) => Promise<FlowMeta | undefined>;
  listFlowVersions: (key: string) => Promise<readonly FlowVersionHead[]>;
  /** Undefined when that version was never written. */
  loadFlowVersion: (key: string, version: number) => Promise<FlowVersion | undefined>;
  /** Writes a new version's rows; nothing is live before saveFlowMeta. Rejects with FLOW_CONFLICT if the version exists. */
  saveFlowVersion: (version: FlowVersion) => Promise<void>;
  /** Moves the pointers: one write under the etag (undefined: there must be none yet); rejects with FLOW_CONFLICT. */
  saveFlowMeta: (meta: FlowMeta, etag: Etag | undefined) => Promise<Etag>;
}>;

/** Which flow answers a number or an application; `*` answers everything else. */
export type EntryPoint = Readonly<{
  /** E.164 number, application (instance) id, or `*`. */
  dialled: string;
  flow: string;
  version: number | "published";
  /** The number that calls are sent on to when the flow cannot be had. */
  fallback?: string;
}>;

export type EntryPointStore = Readonly<{
  listEntryPoints: () => Promise<readonly EntryPoint[]>;
  loadEntryPoint: (dialled: string) => Promise<EntryPoint | undefined>;
  /** Over whatever is there. */
  saveEntryPoint: (entryPoint: EntryPoint) => Promise<Etag>;
  deleteEntryPoint: (dialled: string) => Promise<void>;
}>;

/** The bindings of one environment; an empty document when none were saved. */
export type BindingsStore = Readonly<{
  loadBindings: () => Promise<Bindings>;
  saveBindings: (bindings: Bindings) => Promise<void>;
}>;

/** WAV files by id. `loadPrompt` resolves to undefined for an unknown id. */
export type PromptStore = Readonly<{
  hasPrompt: (promptId: PromptId) => Promise<boolean>;
  savePrompt: (promptId: PromptId, wav: Uint8Array) => Promise<void>;
  loadPrompt: (promptId: PromptId) => Promise<Uint8Array | undefined>;
  /** All ids, in the order of their letters. */
  listPrompts: () => Promise<readonly PromptId[]>;
}>;

/** Days that the sound of words is kept which nobody has published. */
export const trialPromptDays = 7;

/** Sound that was made for somebody who tries words out; what is published is in the PromptStore. All reject with STORAGE_UNAVAILABLE. */
export type TrialPromptStore = Readonly<{
  saveTrialPrompt: (promptId: PromptId, wav: Uint8Array) => Promise<void>;
  /** Undefined for an unknown id, and once its days are over. */
  loadTrialPrompt: (promptId: PromptId) => Promise<Uint8Array | undefined>;
  /** Counts one more for a person on a UTC day; false, and nothing is counted, where it would be more than `most`. */
  countTrialPrompt: (of: Readonly<{ who: string; day: string; most: number }>) => Promise<boolean>;
}>;

/** Text to WAV: 16 kHz, 16-bit, mono PCM. Rejects with SPEECH_UNAVAILABLE. `name` goes into the prompt's id, so that changing the voice makes new files. */
export type Speaker = Readonly<{
  name: string;
  speak: (
    words: Readonly<{ text: string; language: string; voice?: string }>,
  ) => Promise<Uint8Array>;
}>;

/** How a trial ended: the version was taken for all or withdrawn, by its calls or by somebody. */
export type CanaryEnd = Readonly<{
  type: "taken" | "withdrawn";
  at: string;
  /** Who decided; absent where the calls did. */
  who?: string;
  /** What callers were worse off in. */
  measure?: Measure;
}>;

/** The last trial of a flow: which version beside which, with which share of callers, what its calls have come to, and how it ended. */
export type CanaryTrial = Readonly<{
  flow: string;
  version: number;
  liveVersion: number;
  share: number;
  since: string;
  /** Calls that ended until then are counted. */
  countedTo: string;
  evidence: Evidence;
  end?: CanaryEnd;
}>;

/** Trials, one a flow. All reject with STORAGE_UNAVAILABLE. */
export type CanaryStore = Readonly<{
  loadTrial: (flow: string) => Promise<Readonly<{ trial: CanaryTrial; etag: Etag }> | undefined>;
  /** Those that have not ended. */
  listRunningTrials: () => Promise<readonly Readonly<{ trial: CanaryTrial; etag: Etag }>[]>;
  /** Over whatever is there, without an etag; with one, undefined where somebody else was faster. */
  saveTrial: (trial: CanaryTrial, etag?: Etag) => Promise<Etag | undefined>;
}>;
