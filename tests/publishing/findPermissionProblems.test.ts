import type { GrantedRoles } from "../../lib/graph/consent/grantedRoles";
import { findPermissionProblems } from "../../lib/publishing/findPermissionProblems";
import { makeCheckDocument } from "../../lib/editing/makeCheckDocument";
import { aFlow } from "./support/aFlow";
import { aPublisher } from "./support/aPublisher";

const calls = ["Calls.AccessMedia.All", "Calls.Initiate.All", "Calls.JoinGroupCall.All"];
const granting =
  (...roles: readonly string[]) =>
  (): Promise<GrantedRoles> =>
    Promise.resolve({ type: "roles", roles });
const ringsWhoIsFree = aFlow({
  nodes: {
    ...aFlow().nodes,
    sales: {
      type: "transfer",
      title: "Sales",
      to: [{ target: { phone: "+15550100" }, only: "available" }],
    },
  },
});

describe("findPermissionProblems", () => {
  it("finds nothing that the roles allow", async () => {
    const readRoles = granting(...calls, "Presence.Read.All");
    expect(await findPermissionProblems(ringsWhoIsFree, readRoles)).toEqual([]);
  });

  it("names the step, the permission and the command", async () => {
    expect(await findPermissionProblems(ringsWhoIsFree, granting(...calls))).toEqual([
      {
        severity: "error",
        code: "permissionMissing",
        path: "nodes.sales",
        message:
          "“Sales” asks who is free, and this environment's app has no consent for Presence.Read.All: an administrator runs scripts/azure/registerApp.sh consent.",
        values: { step: "Sales", permission: "Presence.Read.All", does: "asks who is free" },
      },
    ]);
  });

  it("names each permission once for what every call does", async () => {
    const found = await findPermissionProblems(aFlow(), granting());
    expect(
      found.flatMap(({ path, values }) => (path === "entry" ? [values["permission"]] : [])),
    ).toEqual([
      "Calls.JoinGroupCall.All or Calls.JoinGroupCallAsGuest.All",
      "Calls.Initiate.All or Calls.AccessMedia.All",
      "Calls.AccessMedia.All",
    ]);
  });

  it("warns where the token cannot be read, and says nothing where none is asked for", async () => {
    const unknown = () => Promise.resolve<GrantedRoles>({ type: "unknown" });
    expect(await findPermissionProblems(aFlow(), unknown)).toMatchObject([
      { severity: "warning", code: "permissionsUnknown" },
    ]);
    const notAsked = () => Promise.resolve<GrantedRoles>({ type: "notAsked" });
    expect(await findPermissionProblems(aFlow(), notAsked)).toEqual([]);
    expect(await findPermissionProblems(aFlow(), undefined)).toEqual([]);
  });
});

describe("publishing", () => {
  it("is refused in an environment that lacks a step's permission, and nothing is spoken", async () => {
    const { publishFlow, ports, spokenTexts } = aPublisher({ readRoles: granting(...calls) });
    const outcome = await publishFlow({ document: ringsWhoIsFree, who: "anna" });
    expect(outcome.version).toBeUndefined();
    expect(outcome.problems.map(({ code }) => code)).toContain("permissionMissing");
    expect(spokenTexts).toEqual([]);
    expect((await makeCheckDocument(ports)(ringsWhoIsFree)).map(({ code }) => code)).toContain(
      "permissionMissing",
    );
  });

  it("goes on with a warning where nobody knows", async () => {
    const { publishFlow } = aPublisher({ readRoles: () => Promise.resolve({ type: "unknown" }) });
    const { version, problems } = await publishFlow({ document: aFlow(), who: "anna" });
    expect(version).toBe(1);
    expect(problems.map(({ code }) => code)).toContain("permissionsUnknown");
  });
});
