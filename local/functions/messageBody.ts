import type { TypedData } from "./workerApi";

/** A message's body as the trigger hands it on: bytes where the function asks for `dataType: "binary"`, else text. */
export function messageBody(body: unknown, dataType: unknown): TypedData {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : json(body));
  return dataType === "binary" ? { bytes } : { string: bytes.toString("utf8") };
}

function json(body: unknown): string {
  // A message without a body has none to stringify.
  return body === undefined ? "" : JSON.stringify(body);
}
