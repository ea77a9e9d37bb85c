import { readByteRange } from "./readByteRange";

/** What is asked of a WAV: GET or HEAD, all of it or a range. */
export type WavRequest = Readonly<{
  method: string;
  headers: Readonly<{ get: (name: string) => string | null }>;
}>;

/** An answer as an HTTP function returns it. */
export type WavAnswer = Readonly<{
  status: number;
  headers: Record<string, string>;
  body?: Uint8Array;
}>;

/** Answers GET and HEAD for a WAV: 200, 206 for one range of bytes, 304 when the asker has it, 416 outside of it. */
export function answerWithWav(
  request: WavRequest,
  wav: Uint8Array,
  caching: Readonly<{ cacheControl: string; etag?: string }>,
): WavAnswer {
  const headers = {
    "Cache-Control": caching.cacheControl,
    "Accept-Ranges": "bytes",
    ...(caching.etag === undefined ? {} : { ETag: caching.etag }),
  };
  if (isKnown(request, caching.etag)) return { status: 304, headers };
  const sound = { ...headers, "Content-Type": "audio/wav" };
  const length = wav.byteLength;
  if (request.method === "HEAD") {
    return { status: 200, headers: { ...sound, "Content-Length": String(length) } };
  }
  const range = isRangeWanted(request, caching.etag)
    ? readByteRange(request.headers.get("range"), length)
    : undefined;
  if (range === undefined) {
    return { status: 200, headers: { ...sound, "Content-Length": String(length) }, body: wav };
  }
  if (range === "unsatisfiable") {
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${length}` } };
  }
  const body = wav.subarray(range.start, range.end + 1);
  return {
    status: 206,
    headers: {
      ...sound,
      "Content-Range": `bytes ${range.start}-${range.end}/${length}`,
      "Content-Length": String(body.byteLength),
    },
    body,
  };
}

/** If-None-Match compares weakly: https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
function isKnown({ headers }: WavRequest, etag: string | undefined): boolean {
  const known = headers.get("if-none-match");
  if (known === null || etag === undefined) return false;
  return known
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === "*" || one === etag);
}

/** If-Range asks for the whole when the asker's part is of something else. */
function isRangeWanted({ headers }: WavRequest, etag: string | undefined): boolean {
  const condition = headers.get("if-range");
  return condition === null || condition === etag;
}
