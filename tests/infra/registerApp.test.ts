import { aTenant } from "./support/aTenant";

const appId = "11111111-2222-3333-4444-555555555555";
const identity = "99999999-8888-7777-6666-555555555555";
const known = { IVR_APP_ID: appId, IVR_IDENTITY_PRINCIPAL_ID: identity };

describe("registerApp.sh", () => {
  it("registers, trusts and consents; a second time it changes nothing that is there", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    const all = () => [run(["register"]), run(["trust"], known), run(["consent"], known)];
    expect(all().map(({ status }) => status)).toEqual([0, 0, 0]);
    const once = tenant();
    expect(once).toMatchObject({
      apps: [{ appId, displayName: "IVR (local)" }],
      principals: [appId],
      credentials: [
        {
          name: "ivr-managed-identity",
          issuer: "https://login.microsoftonline.com/66666666-7777-8888-9999-000000000000/v2.0",
          subject: identity,
          audiences: ["api://AzureADTokenExchange"],
        },
      ],
      roles: [
        "284383ee-7f6e-4e40-a2a8-e85dcb029101",
        "a7a681dc-756e-4909-b988-f160edc6655f",
        "f6b49018-60ab-4f81-83bd-22caeabfed2d",
        "fd7ccf6b-3d28-418b-9701-cd10f5cd2fd4",
        "a70e0c2d-e793-494c-94c4-118fa0a67f42",
      ],
    });
    expect(all().map(({ status }) => status)).toEqual([0, 0, 0]);
    expect({ ...Object(tenant()), changes: [] }).toEqual({ ...Object(once), changes: [] });
  });

  it("grants what is named besides, and refuses a name that it does not know", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    run(["register"]);
    const more = { ...known, IVR_MORE_PERMISSIONS: "OnlineMeetings.ReadWrite.All" };
    expect(run(["consent"], more).status).toBe(0);
    expect(tenant()).toMatchObject({
      roles: expect.arrayContaining(["b8bb2037-6e08-44ac-a4ea-4674e010e2a4"]) as unknown,
    });
    const { status, stderr } = run(["consent"], { ...more, IVR_MORE_PERMISSIONS: "Mail.Send" });
    expect(status).toBe(1);
    expect(stderr).toContain("IVR_MORE_PERMISSIONS names Mail.Send");
  });

  it("moves the trust when another identity takes the place of the first", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    run(["register"]);
    run(["trust"], known);
    const other = "77777777-8888-7777-6666-555555555555";
    expect(run(["trust"], { ...known, IVR_IDENTITY_PRINCIPAL_ID: other }).status).toBe(0);
    expect(tenant()).toMatchObject({ credentials: [{ subject: other }] });
  });

  it("uses the audience of Azure Government there", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    run(["register"]);
    run(["trust"], { ...known, AZ_LOGIN: "https://login.microsoftonline.us" });
    expect(tenant()).toMatchObject({
      credentials: [
        {
          issuer: "https://login.microsoftonline.us/66666666-7777-8888-9999-000000000000/v2.0",
          audiences: ["api://AzureADTokenExchangeUSGov"],
        },
      ],
    });
  });

  it("shows with DRY_RUN=1 what it would change, and changes nothing", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    const before = tenant();
    const { status, stderr } = run(["register"], { DRY_RUN: "1" });
    expect(status).toBe(0);
    expect(stderr).toContain("would run: az ad app create");
    expect(tenant()).toEqual(before);
  });

  it("gives an administrator's address where this account may not consent", () => {
    const { run } = aTenant("registerApp.sh", { denied: "rest --method post" });
    run(["register"]);
    const { status, stderr } = run(["consent"], known);
    expect(status).not.toBe(0);
    expect(stderr).toContain(
      `https://login.microsoftonline.com/66666666-7777-8888-9999-000000000000/adminconsent?client_id=${appId}`,
    );
  });

  test.each([
    ["register", ["--if-missing", "--if-possible"], {}],
    ["trust", ["--if-possible"], known],
    ["consent", ["--if-possible"], known],
  ])(
    "lets a deployment go on where %s is not possible, and says so",
    (step, options, environment) => {
      const { run } = aTenant("registerApp.sh", { denied: "ad" });
      const { status, stderr } = run([step, ...options], environment);
      expect(status).toBe(0);
      expect(stderr).toContain(`LEFT TO DO: scripts/azure/registerApp.sh ${step}`);
    },
  );

  it("leaves a named app, and pipelines, alone", () => {
    const { run, tenant } = aTenant("registerApp.sh");
    const before = tenant();
    expect(run(["register", "--if-missing"], known).status).toBe(0);
    expect(run(["trust"], { IVR_SKIP_ENTRA: "true" }).status).toBe(0);
    expect(tenant()).toEqual(before);
  });

  test.each([[[]], [["delete"]]])("does not do %j", (args) => {
    const { status, stderr } = aTenant("registerApp.sh").run(args);
    expect(status).toBe(1);
    expect(stderr).toContain("registerApp.sh register|trust|consent|show");
  });

  it("names what it must be told", () => {
    const { status, stderr } = aTenant("registerApp.sh").run(["trust"]);
    expect(status).toBe(1);
    expect(stderr).toContain("IVR_APP_ID is not known: run azd provision first");
  });
});
