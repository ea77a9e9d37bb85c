/** What can be away as a whole. `throttling`: Graph answers 429. */
export type Service =
  "graph" | "throttling" | "tables" | "blobs" | "queue" | "download" | "outside";

/** A service is away again and again. */
export type FaultWindow = Readonly<{
  service: Service;
  everyInSeconds: number;
  lastsInSeconds: number;
  /** What a throttled request is told to wait. */
  retryAfterInSeconds?: number;
}>;
