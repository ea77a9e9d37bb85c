/** What is read of an answer: a part of the web's `Response`, whose headers and streams cost more than all else about a request. */
export type HttpAnswer = Readonly<{
  ok: boolean;
  status: number;
  headers: Readonly<{ get: (name: string) => string | null }>;
  /** Only where it is a stream that holds its connection until it is read or let go. */
  body?: Readonly<{ cancel: () => Promise<void> }> | null;
  text: () => Promise<string>;
  json: () => Promise<unknown>;
}>;
