import { IvrError } from "../../errors";
import type { DownloadRecording } from "../actions/recordResponse";
import { followRedirects } from "./followRedirects";
import { makeGraphRequest } from "./graphRequest";
import type { RetryOptions } from "./graphRequest";
import { makeHttpRequest } from "./makeHttpRequest";
import type { SendHttp } from "./makeHttpTransport";

// The longest recording of 120 s at 16 kHz, 16-bit, mono, and room for the chunks around it.
const maxBytes = 120 * 32_000 + 64 * 1024;

/** Makes the download of recordings: only from Graph's media hosts, with the recording's own token, at most two minutes of audio. */
export function makeDownloadRecording(
  options: RetryOptions & Readonly<{ graphUrl: string; fetch?: SendHttp<Response> }>,
): DownloadRecording {
  const send = makeGraphRequest(options);
  const mayFollow = (address: URL): boolean => isRecordingAddress(address, options.graphUrl);
  return async (recordingLocation, recordingAccessToken) => {
    const address = toAddress(recordingLocation, mayFollow);
    return send({
      purpose: "downloadRecording",
      repeatable: true,
      send: (deadline) =>
        followRedirects(
          options.fetch ?? fetch,
          address.href,
          makeHttpRequest(deadline, {
            headers: { Authorization: `Bearer ${recordingAccessToken}` },
          }),
          mayFollow,
        ),
      read: readCapped,
    });
  };
}

function toAddress(location: string, mayFollow: (address: URL) => boolean): URL {
  const address = URL.canParse(location) ? new URL(location) : undefined;
  if (address === undefined || !mayFollow(address)) {
    throw new IvrError(
      "GRAPH_REFUSED",
      "A recording was announced at an address that is not Graph's, so it was not downloaded. The details name its host.",
      { details: { host: address?.host } },
    );
  }
  return address;
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const body: AsyncIterable<Uint8Array> | null = response.body;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > maxBytes) {
      throw new IvrError(
        "GRAPH_REFUSED",
        `A recording is larger than ${maxBytes} bytes, more than Graph's two minutes can be, so it was not kept.`,
      );
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Where Graph's recordings may lie. Graph documents no host ("https://file.location/..."), so these are the domains of Teams
 * calling and of Graph in its clouds: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const domains = ["skype.com", "lync.com", "teams.cloud.microsoft", "microsoft.com", "microsoft.us"];

/** True for an https address on Microsoft's calling domains, and for Graph's own origin, which may be http on this machine. Pure. */
export function isRecordingAddress(address: URL, graphUrl: string): boolean {
  if (address.username !== "" || address.password !== "") {
    return false;
  }
  if (address.origin === new URL(graphUrl).origin) {
    return true;
  }
  return (
    address.protocol === "https:" &&
    address.port === "" &&
    domains.some((domain) => address.hostname === domain || address.hostname.endsWith(`.${domain}`))
  );
}
