import type { NodeOf } from "../../flow/document/flow";

/** Who is rung first when a caller is called back: somebody who works for the queue, or the caller. */
export type CallbackMode = "agentFirst" | "customerFirst";

/** What came of one call by which a caller was to be called back. */
export type CallbackEnd =
  | "connected"
  /** The caller said by a key that no call is wanted any more. */
  | "notWanted"
  | "noAnswer"
  | "busy"
  | "declined"
  | "voicemailSuspected"
  /** The colleague took it, and the caller could not be reached. */
  | "notReached"
  /** The caller was there, and no colleague took it. */
  | "nobodyTook"
  /** Whoever was rung first hung up before the other one was there. */
  | "left"
  | "failed"
  /** It never rang, as far as anybody knows. */
  | "lost";

/** Which request to be called back a call is for, and which of its calls it is. */
export type CallbackReference = Readonly<{
  requestId: string;
  callbackQueue: string;
  requestedAt: string;
  attempt: number;
}>;

/** What a call is placed for that calls somebody back. */
export type CallbackCall = CallbackReference &
  Readonly<{
    mode: CallbackMode;
    /** The flow and the step in which the caller asked, for the words that are said. */
    flow: string;
    step?: string | undefined;
    /** The language in which the caller was spoken to. */
    language?: string | undefined;
    /** Who wants to be called back. */
    phoneNumber: string;
    /** The application instance that calls. */
    instanceId?: string | undefined;
    /** Who is rung once the first one is there, one after the other. */
    to: NodeOf<"connect">["to"];
  }>;
