import type { IncomingMessage } from "node:http";

/** Reads a request's body whole, or says that it is larger than the limit, as soon as that is known. */
export async function readBody(
  request: IncomingMessage,
  limitInBytes: number,
): Promise<Buffer | "tooLarge"> {
  if (Number(request.headers["content-length"] ?? 0) > limitInBytes) return "tooLarge";
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limitInBytes) return "tooLarge";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
