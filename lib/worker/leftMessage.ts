/** What is told of a recording beside its row. */
export type LeftMessage = Readonly<{
  recordingId: string;
  mailbox: string;
  durationInMs?: number | undefined;
}>;
