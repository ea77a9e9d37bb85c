import { editorScope } from "../../lib/identity/editorScope";
import { allRoles } from "../../lib/identity/person";
import { aTenant } from "./support/aTenant";

const appId = "11111111-2222-3333-4444-555555555555";
const known = { IVR_EDITOR_APP_ID: appId, IVR_PUBLIC_ROOT: "https://ivr.example" };
const graph = "principal of 00000003-0000-0000-c000-000000000000";

const shell = (given: Parameters<typeof aTenant>[1] = {}) => aTenant("registerEditor.sh", given);

describe("registerEditor.sh", () => {
  it("registers what the app verifies, and only people with a role may sign in to it", () => {
    const { run, tenant } = shell();
    const all = () => [run(["register"]), run(["redirect"], known), run(["consent"], known)];
    expect(all().map(({ status }) => status)).toEqual([0, 0, 0]);
    const once = tenant();
    expect(once).toMatchObject({
      apps: [{ appId, displayName: "IVR editor (local)" }],
      principals: [appId],
      app: {
        identifierUris: [`api://${appId}`],
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [{ value: editorScope, isEnabled: true }],
        },
        appRoles: allRoles.map((value) => ({ value, allowedMemberTypes: ["User"] })),
        spa: { redirectUris: ["https://ivr.example/editor/signedIn"] },
      },
      principal: { appRoleAssignmentRequired: true },
      grants: [
        { resourceId: graph, scope: "openid profile offline_access" },
        { resourceId: `principal of ${appId}`, scope: editorScope, consentType: "AllPrincipals" },
      ],
    });
    expect(all().map(({ status }) => status)).toEqual([0, 0, 0]);
    expect({ ...Object(tenant()), changes: [] }).toEqual({ ...Object(once), changes: [] });
  });

  it("adds an address without taking away those that are there", () => {
    const { run, tenant } = shell();
    run(["register"]);
    run(["redirect"], known);
    run(["redirect"], { ...known, IVR_PUBLIC_ROOT: "https://calls.contoso.com" });
    expect(tenant()).toMatchObject({
      app: {
        spa: {
          redirectUris: [
            "https://ivr.example/editor/signedIn",
            "https://calls.contoso.com/editor/signedIn",
          ],
        },
      },
    });
  });

  it("gives each role once, to people by their sign-in name and to groups by their id", () => {
    const { run, tenant } = shell();
    run(["register"]);
    const group = "77777777-8888-7777-6666-555555555555";
    const given = [
      run(["assign", "Publish", "anna@contoso.com"], known),
      run(["assign", "Publish", "anna@contoso.com"], known),
      run(["assign", "View", group], known),
    ];
    expect(given.map(({ status }) => status)).toEqual([0, 0, 0]);
    const { app, assignments } = Object(tenant()) as Readonly<{
      app: Readonly<{ appRoles: readonly Readonly<{ id: string; value: string }>[] }>;
      assignments: unknown;
    }>;
    const idOf = (role: string) => app.appRoles.find(({ value }) => value === role)?.id;
    expect(assignments).toEqual([
      {
        principalId: "id of anna@contoso.com",
        resourceId: `principal of ${appId}`,
        appRoleId: idOf("Publish"),
      },
      { principalId: group, resourceId: `principal of ${appId}`, appRoleId: idOf("View") },
    ]);
  });

  test.each([
    [["assign", "Owner", "anna@contoso.com"]],
    [["assign", "and", "anna@contoso.com"]],
    [["assign", "View"]],
  ])("does not understand %j", (args) => {
    const { status, stderr } = shell().run(args, known);
    expect(status).toBe(1);
    expect(stderr).toContain("assign View|Edit|Publish|Operate|Administer");
  });

  it("does nothing while the editor is off, where azd's hooks call it", () => {
    const { run, tenant } = shell();
    const before = tenant();
    expect(run(["register", "--if-on"]).status).toBe(0);
    expect(
      run(["register", "--if-on", "--if-missing"], { ...known, IVR_EDITOR: "on" }).status,
    ).toBe(0);
    expect(tenant()).toEqual(before);
    expect(run(["register", "--if-on"], { IVR_EDITOR: "on" }).status).toBe(0);
    expect(tenant()).not.toEqual(before);
  });

  test.each([
    ["register", "ad", {}],
    ["register", "rest", {}],
    ["redirect", "rest", known],
    ["consent", "ad", known],
    ["consent", "rest", known],
  ])(
    "lets a deployment go on where %s is not possible for lack of az %s, and says so",
    (step, denied, environment) => {
      const { status, stderr } = shell({ denied }).run([step, "--if-possible"], environment);
      expect(status).toBe(0);
      expect(stderr).toContain(`LEFT TO DO: scripts/azure/registerEditor.sh ${step}`);
    },
  );

  it("gives an administrator's address where this account may not consent", () => {
    const { run } = shell({ denied: "rest --method post" });
    run(["register"]);
    const { status, stderr } = run(["consent"], known);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`/adminconsent?client_id=${appId}`);
  });

  it("shows with DRY_RUN=1 what it would change, and changes nothing", () => {
    const { run, tenant } = shell();
    const before = tenant();
    expect(run(["register"], { DRY_RUN: "1" }).stderr).toContain("would run: az ad app create");
    expect(tenant()).toEqual(before);
  });

  test.each([[[]], [["delete"]]])("does not do %j", (args) => {
    const { status, stderr } = shell().run(args);
    expect(status).toBe(1);
    expect(stderr).toContain("registerEditor.sh register|redirect|consent|assign|show");
  });
});
