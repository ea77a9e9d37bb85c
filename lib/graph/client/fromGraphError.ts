import * as z from "zod";
import { isGuid } from "../../flow/document/isGuid";

/** What of Graph's error body may be repeated: never its message, which can quote the request. */
export type GraphError = Readonly<{
  code: string | undefined;
  subcode: number | undefined;
  requestId: string | undefined;
  /** It says in its constant sentence that no application access policy covers the organizer. */
  lacksAccessPolicy: true | undefined;
}>;

const scalar = z.union([z.string(), z.number()]).optional().catch(undefined);
const codesSchema = z
  .object({ code: scalar, errorCode: scalar, subcode: scalar, subCode: scalar })
  .catch({});
const innerSchema = codesSchema.unwrap().extend({ "request-id": scalar }).catch({});
const bodySchema = z
  .object({
    error: z.object({
      code: scalar,
      message: z.string().catch(""),
      innerError: innerSchema,
      innererror: innerSchema,
    }),
  })
  .catch({ error: { message: "", innerError: {}, innererror: {} } });

/** Reads an error body leniently; pure. An unreadable one gives nothing. See https://learn.microsoft.com/graph/errors */
export function fromGraphError(text: string): GraphError {
  const { error } = bodySchema.parse(parseJson(text));
  const inner = { ...error.innererror, ...error.innerError };
  // Graph may put the platform's own error as JSON into the message: see
  // https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/616
  const nested = codesSchema.parse(parseJson(error.message));
  const codes = [error.code, nested.errorCode, nested.code, inner.code];
  const subcodes = [inner.subcode, inner.subCode, nested.subcode, nested.subCode];
  return {
    code: codes.map(toWord).find(isGiven),
    subcode: [...subcodes, ...codes].map(toSubcode).find(isGiven),
    requestId: toRequestId(inner["request-id"]),
    lacksAccessPolicy: noAccessPolicy.test(error.message) ? true : undefined,
  };
}

// The code beside it says Forbidden or General: https://learn.microsoft.com/graph/cloud-communication-online-meeting-application-access-policy
const noAccessPolicy = /no application access policy found for this app/i;

/** A request id if it looks like one, so that nothing else can slip into a log; pure. */
export function toRequestId(value: string | number | null | undefined): string | undefined {
  return typeof value === "string" && isGuid(value) ? value : undefined;
}

const isGiven = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** Letters or at most six digits: long enough for every code there is, too short for a phone number. */
function toWord(value: string | number | undefined): string | undefined {
  const word = String(value ?? "");
  return /^(?:[A-Za-z][A-Za-z_.]{0,63}|\d{1,6})$/.test(word) ? word : undefined;
}

function toSubcode(value: string | number | undefined): number | undefined {
  return /^\d{1,6}$/.test(String(value ?? "")) ? Number(value) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page is not JSON, and then the status alone must do.
    return undefined;
  }
}
