import { answerWithWav } from "../../lib/http/answerWithWav";

const wav = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7);
const caching = { cacheControl: "private", etag: '"a"' };
const always = { "Cache-Control": "private", "Accept-Ranges": "bytes", ETag: '"a"' };
const sound = { ...always, "Content-Type": "audio/wav" };

describe("answerWithWav", () => {
  test.each<[method: string, headers: Readonly<Record<string, string>>, answer: object]>([
    ["GET", {}, { status: 200, headers: { ...sound, "Content-Length": "8" }, body: wav }],
    ["HEAD", {}, { status: 200, headers: { ...sound, "Content-Length": "8" } }],
    ["GET", { "if-none-match": '"b", W/"a"' }, { status: 304, headers: always }],
    ["GET", { "if-none-match": "*" }, { status: 304, headers: always }],
    [
      "GET",
      { "if-none-match": '"b"', range: "bytes=2-3" },
      {
        status: 206,
        headers: { ...sound, "Content-Range": "bytes 2-3/8", "Content-Length": "2" },
        body: Uint8Array.of(2, 3),
      },
    ],
    [
      "GET",
      { range: "bytes=8-" },
      { status: 416, headers: { ...always, "Content-Range": "bytes */8" } },
    ],
    [
      "GET",
      { range: "bytes=2-3", "if-range": '"b"' },
      { status: 200, headers: { ...sound, "Content-Length": "8" }, body: wav },
    ],
  ])("answers %s with %j", (method, given, answer) => {
    const headers = { get: (name: string) => given[name] ?? null };
    expect(answerWithWav({ method, headers }, wav, caching)).toEqual(answer);
  });
});
