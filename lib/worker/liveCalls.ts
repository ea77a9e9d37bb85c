/** The list of calls that go on, for people who look at it. Both write one row, may be repeated, and reject with STORAGE_UNAVAILABLE. */
export type LiveCalls = Readonly<{
  noteLiveCall: (call: Readonly<{ callId: string; startedAt: string }>) => Promise<void>;
  /** Also resolves when it is not in the list. */
  forgetLiveCall: (call: Readonly<{ callId: string; startedAt: string }>) => Promise<void>;
}>;
