import type { GrantedRoles } from "../../lib/graph/consent/grantedRoles";
import { probeCallRecords } from "../../lib/health/probeCallRecords";

const roles = (...names: readonly string[]): GrantedRoles => ({ type: "roles", roles: names });
const off = expect.stringContaining("are not completed") as string;

describe("probeCallRecords", () => {
  test.each<[GrantedRoles, object]>([
    [roles("CallRecords.Read.All"), {}],
    [roles("Calls.Initiate.All"), { note: off }],
    [{ type: "unknown" }, { note: off }],
    [
      roles("CallRecord-PstnCalls.Read.All"),
      { note: expect.stringContaining("telephone network alone") as string },
    ],
  ])("%j", async (granted, found) => {
    expect(await probeCallRecords(() => Promise.resolve(granted)).look()).toEqual(found);
  });
});
