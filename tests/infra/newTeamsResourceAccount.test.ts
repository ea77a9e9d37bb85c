import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPowershell } from "./support/findPowershell";

const script = join(__dirname, "../../scripts/azure/newTeamsResourceAccount.ps1");
const fakeTeams = require.resolve("./support/fakeTeams.psm1");
const directories: string[] = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

const name = "ivr@contoso.com";
const appId = "11111111-2222-3333-4444-555555555555";
const sku = "66666666-7777-8888-9999-aaaaaaaaaaaa";
const account = ["-UserPrincipalName", name, "-ApplicationId", appId];
const licence = ["-LicenceSkuId", sku, "-UsageLocation", "DE"];
const number = ["-TelephoneNumber", "+15550100", "-NumberType", "DirectRouting"];

const anAccount = {
  ObjectId: "12121212-3434-5656-7878-909090909090",
  UserPrincipalName: name,
  ApplicationId: appId,
  DisplayName: "IVR",
  PhoneNumber: null,
};

/** A tenant that the cmdlets talk to, and an administrator's PowerShell in it. */
function aTenant(powershell: string, accounts: readonly Readonly<Record<string, unknown>>[] = []) {
  const directory = mkdtempSync(join(tmpdir(), "teams-"));
  directories.push(directory);
  const state = join(directory, "tenant.json");
  writeFileSync(state, JSON.stringify({ accounts, licences: [], country: null, changes: [] }));
  const run = (...args: readonly string[]) => {
    // No value has a quote in it; names of parameters must stay bare.
    const given = args.map((arg) => (arg.startsWith("-") ? arg : `'${arg}'`)).join(" ");
    const command = `Import-Module '${fakeTeams}'; & '${script}' ${given}`;
    const { status, stdout, stderr } = spawnSync(
      powershell,
      ["-NoProfile", "-NonInteractive", "-Command", command],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          TENANT: state,
          NO_COLOR: "1",
          POWERSHELL_TELEMETRY_OPTOUT: "1",
          POWERSHELL_UPDATECHECK: "Off",
        },
      },
    );
    return { status, stdout, stderr };
  };
  const tenant = (): unknown => JSON.parse(readFileSync(state, "utf8"));
  return { run, tenant };
}

const powershell = findPowershell();
if (powershell === undefined) {
  const message = "NO POWERSHELL: newTeamsResourceAccount.ps1 was not tried here.";
  it("is tried where there is PowerShell (npm run scripts:check fetches it), and must be where that is required", () => {
    process.stderr.write(`${message}\n`);
    expect(process.env["REQUIRE_SCRIPT_TOOLS"]).not.toBe("1");
  });
} else {
  describe("newTeamsResourceAccount.ps1", () => {
    it("creates the account, licenses it and gives it its number; a second time it changes nothing", () => {
      const { run, tenant } = aTenant(powershell);
      const first = run(...account, ...licence, ...number);
      expect(first).toMatchObject({ status: 0, stderr: "" });
      expect(first.stdout).toMatch(/ivr@contoso\.com\s/);
      const once = tenant();
      expect(once).toEqual({
        accounts: [{ ...anAccount, PhoneNumber: "tel:+15550100" }],
        licences: [sku],
        country: "DE",
        changes: ["create", "country", "licence", "number"],
      });
      expect(run(...account, ...licence, ...number)).toMatchObject({ status: 0, stderr: "" });
      expect(tenant()).toEqual(once);
    });

    it("needs neither a licence nor a number, and licenses an account that was there before", () => {
      const { run, tenant } = aTenant(powershell);
      expect(run(...account).status).toBe(0);
      expect(tenant()).toMatchObject({ accounts: [anAccount], changes: ["create"] });
      expect(run(...account, ...licence).status).toBe(0);
      expect(tenant()).toMatchObject({
        licences: [sku],
        changes: ["create", "country", "licence"],
      });
    });

    it("shows with -WhatIf what it would change, and changes nothing", () => {
      const { run, tenant } = aTenant(powershell);
      const before = tenant();
      const { status, stdout } = run(...account, ...licence, ...number, "-WhatIf");
      expect(status).toBe(0);
      expect(stdout).toMatch(/What if: .*Create the resource account/);
      expect(stdout).toMatch(/What if: .*Assign the resource account licence/);
      expect(stdout).toMatch(/What if: .*Assign the number \+15550100/);
      expect(tenant()).toEqual(before);
    });

    it("takes over an account that belongs to another app, and changes its number", () => {
      const { run, tenant } = aTenant(powershell, [
        { ...anAccount, ApplicationId: sku, PhoneNumber: "tel:+15550199" },
      ]);
      expect(run(...account, ...number).status).toBe(0);
      expect(tenant()).toMatchObject({
        accounts: [{ ...anAccount, PhoneNumber: "tel:+15550100" }],
        changes: ["give", "sync", "number"],
      });
    });

    test.each([
      ["a number that is not in E.164 form", [...account, "-TelephoneNumber", "015550100"]],
      ["a licence without a country", [...account, "-LicenceSkuId", sku]],
    ])("refuses %s", (_what, args) => {
      const { run, tenant } = aTenant(powershell, [anAccount]);
      expect(run(...args).status).not.toBe(0);
      expect(tenant()).toMatchObject({ accounts: [anAccount], changes: [] });
    });
  });
}
