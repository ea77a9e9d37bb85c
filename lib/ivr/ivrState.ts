import type { CallEnd, CallParty, TransferFailure } from "./callEvent";
import type { PathStep } from "./callRecord";
import type { FlowVersions } from "./callPlan";
import type { Phase } from "./phase";
import type { Key } from "./tone";
import type { Value } from "./value";

/** A place in a flow, and the asking steps passed on the way there, for `back`. */
export type Frame = Readonly<{ flow: string; node: string; trail: readonly string[] }>;

/** What an asking step remembers between events. */
export type Asking = Readonly<{
  /** 1 on the first presentation. */
  attempt: number;
  noInput: number;
  noMatch: number;
  digits: string;
  /** What a `confirm` reads back. */
  candidate?: string;
  confirming?: number;
}>;

/** All that is remembered of a call between two events. Survives JSON; callers' keys are wiped when the call ends. */
export type IvrState = Readonly<{
  schema: 1;
  callId: string;
  phase: Phase;
  direction: "incoming" | "outgoing";
  startedAt: string;
  answeredAt?: string;
  tenantId?: string;
  callChainId?: string;
  caller: CallParty;
  dialled: string;
  pinned: FlowVersions;
  /** The innermost place last. */
  frames: readonly Frame[];
  language: string;
  variables: Readonly<Record<string, Value>>;
  sensitive: readonly string[];
  /** Rises with each operation and timer: what carries an older one is stale. */
  generation: number;
  /** The media operation whose completion is awaited. */
  operation?: string;
  /** The generation of the timer that is awaited, by name. */
  timers: Readonly<Record<string, number>>;
  asking?: Asking;
  /** Which target of a transfer is being tried, and why the ones before gave up. */
  transfer?: Readonly<{ index: number; failures: readonly TransferFailure[] }>;
  /** Keys not yet used, in the order they were pressed. */
  typeAhead: readonly Key[];
  lastSequenceId?: number;
  greeted: readonly string[];
  steps: number;
  path: readonly PathStep[];
  milestones: readonly string[];
  end?: CallEnd;
}>;
