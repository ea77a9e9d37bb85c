import { IvrError } from "../errors";

/** A request whose body can be read. */
export type BodyRequest = Readonly<{
  headers: Readonly<{ get: (name: string) => string | null }>;
  body: AsyncIterable<Uint8Array> | null;
}>;

/** Reads a body of at most `most` bytes. Rejects with BODY_TOO_LARGE as soon as there are more, the rest unread. */
export async function readBody({ headers, body }: BodyRequest, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  if (Number(headers.get("content-length") ?? 0) > most) refuse(most);
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > most) refuse(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(most: number): never {
  throw new IvrError("BODY_TOO_LARGE", `The body may have ${most} bytes.`);
}
