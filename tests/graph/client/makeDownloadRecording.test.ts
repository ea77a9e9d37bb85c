import {
  isRecordingAddress,
  makeDownloadRecording,
} from "../../../lib/graph/client/makeDownloadRecording";
import { fakeTime } from "./fakeTime";
import { scriptedFetch } from "./scriptedFetch";
import type { ScriptedAnswer } from "./scriptedFetch";

const location = "https://uswe.api.skype.com/v1/objects/0-eus-d1/views/audio";
const wav = new Uint8Array([82, 73, 70, 70]);
const redirect = (to: string): Response =>
  new Response(null, { status: 302, headers: { Location: to } });

function aDownload(
  ...answers: readonly ScriptedAnswer[]
): ReturnType<typeof scriptedFetch> & { download: ReturnType<typeof makeDownloadRecording> } {
  const script = scriptedFetch(...answers);
  const download = makeDownloadRecording({
    graphUrl: "http://127.0.0.1:7073",
    fetch: script.fetch,
    ...fakeTime(),
  });
  return { ...script, download };
}

describe("makeDownloadRecording", () => {
  it("downloads with the recording's own token", async () => {
    const { download, sent } = aDownload(new Response(wav));

    await expect(download(location, "recording-token")).resolves.toEqual(wav);
    expect(sent).toEqual([
      { method: "GET", url: location, headers: { authorization: "Bearer recording-token" } },
    ]);
  });

  it("downloads from a simulated Graph on this machine", async () => {
    const { download } = aDownload(new Response(wav));

    await expect(download("http://127.0.0.1:7073/recordings/1", "t")).resolves.toEqual(wav);
  });

  it("asks no other host", async () => {
    const { download, sent } = aDownload(new Response(wav));

    await expect(
      download("https://evil.example/v1/1?number=15550100123", "t"),
    ).rejects.toMatchObject({ code: "GRAPH_REFUSED", details: { host: "evil.example" } });
    expect(sent).toEqual([]);
  });

  it("refuses a redirect to another host", async () => {
    const { download, sent } = aDownload(redirect("https://evil.example/1"));

    await expect(download(location, "t")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(sent).toHaveLength(1);
  });

  it("follows a redirect among Graph's hosts without the token", async () => {
    const { download, sent } = aDownload(
      redirect("https://media.teams.microsoft.com/1"),
      new Response(wav),
    );

    await expect(download(location, "t")).resolves.toEqual(wav);
    expect(sent[1]).toEqual({
      method: "GET",
      url: "https://media.teams.microsoft.com/1",
      headers: {},
    });
  });

  it("tries again when Graph's media host is busy", async () => {
    const { download } = aDownload(new Response(null, { status: 503 }), new Response(wav));

    await expect(download(location, "t")).resolves.toEqual(wav);
  });

  it("refuses a recording that is gone", async () => {
    const { download } = aDownload(new Response(null, { status: 404 }));

    await expect(download(location, "t")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });

  it("takes two minutes of audio and refuses more, once", async () => {
    const twoMinutes = new Uint8Array(120 * 32_000 + 44).fill(7);
    const tooMuch = aDownload(new Response(new Uint8Array(5_000_000)));

    const kept = await aDownload(new Response(twoMinutes)).download(location, "t");
    expect(Buffer.compare(kept, twoMinutes)).toBe(0);
    await expect(tooMuch.download(location, "t")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(tooMuch.sent).toHaveLength(1);
  });
});

describe("isRecordingAddress", () => {
  test.each([
    ["https://api.aps.skype.com/v1/1", true],
    ["https://eu-prod.asyncgw.teams.microsoft.com/v1/1", true],
    ["https://graph.microsoft.com/v1.0/1", true],
    ["https://dod-graph.microsoft.us/v1.0/1", true],
    ["https://gov.teams.microsoft.us/1", true],
    ["http://127.0.0.1:7073/recordings/1", true],
    ["http://127.0.0.1:7074/recordings/1", false],
    ["http://api.aps.skype.com/v1/1", false],
    ["https://api.aps.skype.com:8443/v1/1", false],
    ["https://user:secret@api.aps.skype.com/v1/1", false],
    ["https://evilskype.com/1", false],
    ["https://skype.com.evil.example/1", false],
    ["https://169.254.169.254/metadata", false],
    ["file:///etc/passwd", false],
  ])("%s: %s", (address, expected) => {
    expect(isRecordingAddress(new URL(address), "http://127.0.0.1:7073")).toBe(expected);
  });
});
