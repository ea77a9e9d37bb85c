import { createHash } from "node:crypto";
import type { JsonObject } from "./notifications";

/** An identity set with one member, as Graph writes it. */
export function identitySet(kind: string, identity: JsonObject): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.identitySet",
    [kind]: { "@odata.type": "#microsoft.graph.identity", ...identity },
  };
}

/** The resource account to which a number is assigned: any GUID will do, as long as the same number has the same one. */
export function instanceIdOf(phoneNumber: string): string {
  const hex = createHash("sha256").update(phoneNumber).digest("hex");
  // The 8s are the version and variant of a GUID made by its owner's own rule (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
