import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aTenant } from "./support/aTenant";
import { findPowershell } from "./support/findPowershell";

const appId = "11111111-2222-3333-4444-555555555555";
const objectId = "12121212-3434-5656-7878-909090909090";
const userId = "77777777-3434-5656-7878-909090909090";
const directories: string[] = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

function aFolder() {
  const directory = mkdtempSync(join(tmpdir(), "exchange-"));
  directories.push(directory);
  return directory;
}

describe("grantMail.sh", () => {
  /** A PowerShell that only notes what it was asked to run. */
  function aShell() {
    const directory = aFolder();
    const asked = join(directory, "asked");
    const shell = join(directory, "pwsh");
    writeFileSync(
      shell,
      `#!/bin/sh\nprintf '%s\\n' "$MAILBOX" "$APPLICATION_ID" "$OBJECT_ID" "$@" >"${asked}"\n`,
    );
    chmodSync(shell, 0o755);
    return { known: { IVR_APP_ID: appId, POWERSHELL: shell }, asked };
  }
  const aRegisteredTenant = (roles: string[] = []) => ({
    ...aTenant("grantMail.sh", { principals: [appId], roles }),
    ...aShell(),
  });

  it("runs grantMail.ps1 with the mailbox, the app and its service principal", () => {
    const { run, known, asked } = aRegisteredTenant();
    const { status, stderr } = run(["ivr@contoso.com"], known);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = readFileSync(asked, "utf8");
    expect(lines.split("\n").slice(0, 3)).toEqual([
      "ivr@contoso.com",
      appId,
      `principal of ${appId}`,
    ]);
    expect(lines).toContain("Connect-ExchangeOnline -ExchangeEnvironmentName O365Default");
    expect(lines).not.toContain("-WhatIf");
  });

  it("shows with DRY_RUN=1 alone, and finds Exchange of Azure Government", () => {
    const { run, known, asked } = aRegisteredTenant();
    run(["ivr@contoso.com"], { ...known, DRY_RUN: "1", IVR_CLOUD: "usGov" });
    const lines = readFileSync(asked, "utf8");
    expect(lines).toContain("O365USGovGCCHigh");
    expect(lines).toContain("-WhatIf");
  });

  it("stops where Entra lets the app send from every mailbox", () => {
    const { run, known } = aRegisteredTenant(["b633e1c5-b582-4048-a93e-9f11b44c7e96"]);
    const { status, stderr } = run(["ivr@contoso.com"], known);
    expect(status).toBe(1);
    expect(stderr).toContain("The app has Mail.Send in Entra");
  });

  test.each([[[]], [["reception"]]])("asks which mailbox after %j", (args) => {
    const { status, stderr } = aTenant("grantMail.sh").run(args);
    expect(status).toBe(1);
    expect(stderr).toContain("grantMail.sh ivr@contoso.com");
  });
});

const script = join(__dirname, "../../scripts/azure/grantMail.ps1");
const fakeExchange = require.resolve("./support/fakeExchange.psm1");

/** An organization of Exchange in a file, and an administrator's PowerShell in it. */
function anExchange(powershell: string, more: Readonly<Record<string, unknown>> = {}) {
  const state = join(aFolder(), "tenant.json");
  const mailboxes = [{ PrimarySmtpAddress: "ivr@contoso.com", ExternalDirectoryObjectId: userId }];
  const empty = { mailboxes, principals: [], scopes: [], assignments: [], changes: [] };
  writeFileSync(state, JSON.stringify({ ...empty, ...more }));
  const run = (mailbox = "ivr@contoso.com", ...switches: readonly string[]) => {
    const command = `Import-Module '${fakeExchange}'; & '${script}' -Mailbox '${mailbox}' -ApplicationId '${appId}' -ObjectId '${objectId}' ${switches.join(" ")}`;
    return spawnSync(powershell, ["-NoProfile", "-NonInteractive", "-Command", command], {
      encoding: "utf8",
      env: {
        ...process.env,
        TENANT: state,
        NO_COLOR: "1",
        POWERSHELL_TELEMETRY_OPTOUT: "1",
        POWERSHELL_UPDATECHECK: "Off",
      },
    });
  };
  return { run, tenant: (): unknown => JSON.parse(readFileSync(state, "utf8")) };
}

const powershell = findPowershell();
if (powershell === undefined) {
  it("is tried where there is PowerShell (npm run scripts:check fetches it), and must be where that is required", () => {
    process.stderr.write("NO POWERSHELL: grantMail.ps1 was not tried here.\n");
    expect(process.env["REQUIRE_SCRIPT_TOOLS"]).not.toBe("1");
  });
} else {
  describe("grantMail.ps1", () => {
    it("grants Application Mail.Send for that mailbox alone; a second time it changes nothing", () => {
      const { run, tenant } = anExchange(powershell);
      const first = run();
      expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: "" });
      expect(first.stdout).toMatch(/Application Mail\.Send\s.*True/);
      const once = tenant();
      expect(once).toMatchObject({
        principals: [{ AppId: appId, ObjectId: objectId }],
        scopes: [
          {
            Name: `ivr-mail-${userId}`,
            RecipientFilter: `ExternalDirectoryObjectId -eq '${userId}'`,
          },
        ],
        assignments: [
          {
            App: objectId,
            Role: "Application Mail.Send",
            CustomResourceScope: `ivr-mail-${userId}`,
          },
        ],
        changes: ["principal", "scope", "assignment"],
      });
      expect(run().status).toBe(0);
      expect(tenant()).toEqual(once);
    });

    it("shows with -WhatIf what it would change, and changes nothing", () => {
      const { run, tenant } = anExchange(powershell);
      const before = tenant();
      const { status, stdout } = run("ivr@contoso.com", "-WhatIf");
      expect(status).toBe(0);
      expect(stdout).toMatch(/What if: .*Make a scope of ivr@contoso\.com alone/);
      expect(stdout).toMatch(/What if: .*Grant Application Mail\.Send for ivr@contoso\.com/);
      expect(tenant()).toEqual(before);
    });

    it("says which mailbox does not exist", () => {
      const { run, tenant } = anExchange(powershell);
      const { status, stderr } = run("nobody@contoso.com");
      expect(status).not.toBe(0);
      expect(stderr).toContain("There is no mailbox nobody@contoso.com");
      expect(tenant()).toMatchObject({ changes: [] });
    });

    it("warns of a role that is not bounded by a scope", () => {
      const wide = {
        Name: "wide",
        App: objectId,
        Role: "Application Mail.Send",
        CustomResourceScope: null,
      };
      const { run } = anExchange(powershell, {
        principals: [{ AppId: appId, ObjectId: objectId }],
        assignments: [wide],
      });
      expect(run().stdout).toContain("for every mailbox (wide)");
    });
  });
}
