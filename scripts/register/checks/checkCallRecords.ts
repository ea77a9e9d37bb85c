import { probeCallRecords } from "../../../lib/health/probeCallRecords";
import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

/** What the deep check says of the completion of records, where this machine can have the app's token. */
export function checkCallRecords({ asApp }: RegisterContext): Probe {
  return probeCallRecords(asApp?.readRoles ?? (() => Promise.resolve({ type: "unknown" })));
}
