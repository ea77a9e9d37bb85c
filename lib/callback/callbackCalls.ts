import type { CallbackEnd, CallbackMode } from "../ivr/call/callbackCall";

/** Why nobody is called back by the app any more. `tries`: as often as allowed, in vain; `number`: it may not be called; `people`: there is nobody to call back. */
export type CallbackRefusal = "tries" | "number" | "people";

/** How far the app is with calling somebody back. Survives JSON. */
export type CallbackCalls = Readonly<{
  state: "waiting" | "calling" | "gaveUp";
  /** Rounds that were in vain: each rings colleagues until one takes it, and then the caller, or the other way round. */
  tries: number;
  /** The number of the newest call; each has its own, whatever came of it. */
  attempt: number;
  /** Which of the colleagues is rung next, of those who are rung one after the other. */
  next: number;
  /** ISO instant before which there is no next call. */
  dueAt: string;
  calledAt?: string | undefined;
  mode?: CallbackMode | undefined;
  /** The people who ring, or may ring, by the call that goes on. */
  rings?: readonly string[] | undefined;
  /** Graph was asked for the newest call, and took it. */
  isPlaced?: true | undefined;
  lastEnd?: CallbackEnd | undefined;
  /** Calls in a row that were lost. */
  lost?: number | undefined;
  why?: CallbackRefusal | undefined;
}>;
