/** How the sound of a call travelled, at its worst: shares from 0 to 1. */
export type CallNetwork = Readonly<{
  packetLossRate?: number;
  jitterInMs?: number;
  roundTripInMs?: number;
  /** How the worst side was connected: `wifi`, `wired`, `mobile`. */
  connection?: string;
}>;

/** What went wrong with a call at Teams, and how its sound travelled: https://learn.microsoft.com/graph/api/resources/callrecords-failureinfo */
export type CallQuality = Readonly<{
  failureStage?: "callSetup" | "midcall" | "unknown";
  reason?: string;
  network?: CallNetwork;
}>;

/** What a report of the telephone network says of a call: of one over Microsoft's lines what it cost, of one over an own trunk how it ended. */
export type PhoneReport = Readonly<{
  network: "pstn" | "directRouting";
  durationInSeconds?: number;
  charge?: number;
  /** ISO 4217. */
  currency?: string;
  finalSipCode?: number;
}>;

/** What becomes known of a call after it has ended, for its record. */
export type CallAfterwards = Readonly<{
  /** Of Graph's call record: a higher one supersedes. */
  version?: number;
  quality?: CallQuality;
  /** How long people talked after the app had sent the caller on. */
  talkTimeInMs?: number;
  phone?: PhoneReport;
}>;
