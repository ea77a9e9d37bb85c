import { IvrError } from "../../errors";

/** A body in memory, or as it comes over the wire. */
export type Body = Uint8Array | AsyncIterable<Uint8Array>;

/** Collects a body; rejects with NOTIFICATION_TOO_LARGE as soon as it has more bytes than allowed, the rest unread. */
export async function collectBody(body: Body, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    length += chunk.byteLength;
    if (length > mostBytes) {
      throw new IvrError(
        "NOTIFICATION_TOO_LARGE",
        `The body has more than ${mostBytes} bytes; a notification has fewer.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
