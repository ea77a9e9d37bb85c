import { IvrError } from "../errors";

/** What storage said about a request, in the words stores decide by; everything else is STORAGE_UNAVAILABLE. */
export type StorageRefusal = "absent" | "conflict";

/** Reads the status of a failed request to tables or blobs: 404 is `absent`, 409 and 412 are `conflict`, the rest undefined. */
export function toRefusal(error: unknown): StorageRefusal | undefined {
  const status = statusOf(error);
  // A missing table or container is a deployment's fault, not a missing row.
  if (status === 404 && !isMissingContainer(error)) return "absent";
  return status === 409 || status === 412 ? "conflict" : undefined;
}

/**
 * What a failed request is thrown as: STORAGE_UNAVAILABLE, whose message names the place and the status, never keys or
 * values. A mistake in code is thrown as it is: storage was never asked, and asking again does not mend it.
 */
export function toStorageFailure(place: string, error: unknown): unknown {
  if (mistakes.has(String(property(error, "name")))) return error;
  const status = statusOf(error);
  const answer = status === undefined ? "did not answer" : `answered ${status}`;
  const remedy =
    isMissingContainer(error) || status === 404
      ? "Create the tables and containers (locally `npm start` does, in Azure the deployment)."
      : status === 401 || status === 403
        ? "Give the app's identity the roles Storage Table Data Contributor and Storage Blob Data Contributor."
        : "It is tried again.";
  return new IvrError("STORAGE_UNAVAILABLE", `Storage (${place}) ${answer}. ${remedy}`, {
    details: { place, status },
    cause: error,
  });
}

/** By name: what Node itself throws is of another realm than the classes of a test. */
const mistakes: ReadonlySet<string> = new Set([
  "TypeError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
]);

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return undefined;
  return typeof error.statusCode === "number" ? error.statusCode : undefined;
}

function isMissingContainer(error: unknown): boolean {
  return /TableNotFound|ContainerNotFound/.test(codeOf(error));
}

/** The tables SDK keeps the service's code in `details.odataError.code`, the blobs SDK in `code` or `details.errorCode`. */
function codeOf(error: unknown): string {
  const details = property(error, "details");
  return [
    property(error, "code"),
    property(details, "errorCode"),
    property(property(details, "odataError"), "code"),
  ].join(" ");
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}
