import type { ChangedProperties } from "../model/brokerMessage";
import { refusals } from "../model/refusal";
import { fromUuid } from "./lockTokens";
import type { DecodedMessage } from "./rheaInternals";

/** A request on $management: the operation's name and readers for its fields, which throw when a field is malformed. */
export type ManagementRequest = Readonly<{
  operation: string;
  /** The link whose session a request is about, where the client says so. */
  associatedLinkName: string | undefined;
  text: (field: string) => string | undefined;
  number: (field: string) => number;
  bytes: (field: string) => Buffer | undefined;
  lockTokens: () => readonly string[];
  sequenceNumbers: () => readonly number[];
  messages: () => readonly Buffer[];
  properties: (field: string) => ChangedProperties;
}>;

/** What an operation answers: nothing, a body, or that there is nothing to answer with. */
export type ManagementAnswer = Readonly<{
  body?: Readonly<Record<string, unknown>>;
  isEmpty?: boolean;
}>;

/** Gives a decoded request its shape. */
export function readManagementRequest(decoded: DecodedMessage): ManagementRequest {
  const body = isRecord(decoded.body) ? decoded.body : {};
  const applicationProperties = decoded.application_properties ?? {};
  const list = (field: string) => {
    const value = body[field];
    if (!Array.isArray(value)) throw refusals.requestMalformed(field);
    return value as readonly unknown[];
  };
  return {
    operation: textOf(applicationProperties["operation"]) ?? "",
    associatedLinkName: textOf(applicationProperties["associated-link-name"]),
    text: (field) => textOf(body[field]),
    number: (field) => numberIn(body[field], field),
    bytes: (field) => bytesOf(body[field]),
    lockTokens: () => list("lock-tokens").map((uuid) => fromUuid(bytesIn(uuid, "lock-tokens"))),
    sequenceNumbers: () =>
      list("sequence-numbers").map((value) => numberIn(value, "sequence-numbers")),
    messages: () =>
      list("messages").map((entry) =>
        bytesIn(isRecord(entry) ? entry["message"] : undefined, "messages"),
      ),
    properties: (field) => {
      const value = body[field];
      return isRecord(value) ? value : {};
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

const bytesOf = (value: unknown) => (Buffer.isBuffer(value) ? value : undefined);

function bytesIn(value: unknown, field: string): Buffer {
  const bytes = bytesOf(value);
  if (!bytes) throw refusals.requestMalformed(field);
  return bytes;
}

// rhea gives a long as 8 bytes when it is beyond what a double holds.
function numberIn(value: unknown, field: string): number {
  if (typeof value === "number") return value;
  return Number(bytesIn(value, field).readBigInt64BE());
}
