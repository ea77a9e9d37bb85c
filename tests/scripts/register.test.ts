import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IvrError } from "../../lib/errors";
import { permissions } from "../../lib/graph/permissions";
import { openRegister } from "../../scripts/register/openRegister";
import { runRegisterCommand } from "../../scripts/register/runRegisterCommand";
import { appId, aRegistration, channel, channelUrl } from "./support/aRegistration";

async function run(words: readonly string[], changes: Parameters<typeof aRegistration>[0] = {}) {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(...text.split("\n"));
  const code = await runRegisterCommand(words, {
    stdout: write,
    stderr: write,
    ...aRegistration(changes),
  });
  return { code, lines };
}

const asApp = (
  roles: readonly string[],
  answer: unknown,
  assigned: readonly string[] = ["15550100"],
) => ({
  listAssignedNumbers: () => Promise.resolve(new Set(assigned)),
  readRoles: () => Promise.resolve({ type: "roles" as const, roles }),
  ask: (path: string) =>
    answer === undefined
      ? Promise.reject(new IvrError("GRAPH_REFUSED", `Graph answered 404 for ${path}.`))
      : Promise.resolve(answer),
  probeMailbox: () => Promise.resolve({}),
});
const mail = {
  billing: { kind: "mail" as const, from: "ivr@contoso.com", to: ["billing@contoso.com"] },
};
const allRoles = [
  "Calls.AccessMedia.All",
  "Calls.Initiate.All",
  "Calls.JoinGroupCall.All",
  "Presence.Read.All",
];

describe("register plan", () => {
  it("names the permissions that the flows need, with their ids, the steps and the commands", async () => {
    const { code, lines } = await run(["plan"]);
    expect(code).toBe(0);
    expect(lines.find((line) => line.startsWith("Presence.Read.All"))?.split(/\s{2,}/)).toEqual([
      "Presence.Read.All",
      "a70e0c2d-e793-494c-94c4-118fa0a67f42",
      "getPresencesByUserId",
      "main: “Sales”",
    ]);
    const text = lines.join("\n");
    for (const part of [
      `registerApp.sh register   the app (${appId}) asks for them`,
      "registerApp.sh consent",
      "callingWebhook: https://ivr.example/api/calls",
      "deploymentEnvironment: CommercialDeployment",
      `--api-permissions ${permissions["CallRecords.Read.All"].id}=Role   CallRecords.Read.All`,
      `npm run teams:package -- ${appId}`,
      `newTeamsResourceAccount.ps1 -UserPrincipalName <name> -ApplicationId ${appId}`,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("+15550100");
    expect(text).not.toContain("Calls.InitiateGroupCall.All");
  });

  it("says of flows that make meetings what two administrators have to allow", async () => {
    const { lines } = await run(["plan"], {
      nodes: { room: { type: "meeting", organizer: "advice", next: "hangup", failed: "hangup" } },
    });
    const from = lines.findIndex((line) => line.includes("IVR_MORE_PERMISSIONS"));
    expect(lines.slice(from, from + 3)).toEqual([
      "  IVR_MORE_PERMISSIONS=OnlineMeetings.ReadWrite.All scripts/azure/registerApp.sh consent",
      `  New-CsApplicationAccessPolicy -Identity ivr -AppIds ${appId}`,
      "  Grant-CsApplicationAccessPolicy -PolicyName ivr -Identity <organizer>",
    ]);
  });

  it("names the mailboxes that Exchange lets the app send from, and the command", async () => {
    const { lines } = await run(["plan"], { channels: mail });
    expect(lines).toContain("  scripts/azure/grantMail.sh ivr@contoso.com");
    expect((await run(["plan"])).lines).toContain(
      "No channel sends mail: Exchange grants nothing.",
    );
  });

  it("says the same as JSON", async () => {
    const { lines } = await run(["plan", "--json"]);
    expect(JSON.parse(lines.join(""))).toMatchObject({
      permissions: [
        { name: "Calls.JoinGroupCall.All", scenarios: ["answer"] },
        { name: "Calls.Initiate.All" },
        { name: "Calls.AccessMedia.All" },
        { name: "Presence.Read.All", steps: ["main: “Sales”"] },
      ],
      bot: { enableCalling: true },
    });
  });
});

describe("register check", () => {
  it("proves what can be read, and says of the rest that it is not proven", async () => {
    const { code, lines } = await run(["check"]);
    expect(lines).toEqual([
      "ok consent",
      "note graphToken: A managed identity speaks for the app, so its token cannot be had here: the deep health check looks at it.",
      "ok botChannel",
      "ok webhook",
      "ok instances",
      "note numbers: Not proven: that takes the app's own token with TeamsTelephoneNumber.Read.All.",
      "note presence: The app's token cannot be had here.",
      "note organizers: The bindings name no organizer of meetings.",
      "note mail: No channel sends mail.",
      "note callRecords: Records of calls are not completed by what Teams knows afterwards: that takes CallRecords.Read.All.",
    ]);
    expect(code).toBe(0);
  });

  it("proves token, numbers and presence with the app's own token", async () => {
    const roles = [...allRoles, "TeamsTelephoneNumber.Read.All"];
    const { code, lines } = await run(["check"], {
      asApp: asApp(roles, { availability: "Away" }),
    });
    expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([
      "note organizers: The bindings name no organizer of meetings.",
      "note mail: No channel sends mail.",
      "note callRecords: Records of calls are not completed by what Teams knows afterwards: that takes CallRecords.Read.All.",
    ]);
    expect(code).toBe(0);
  });

  it("proves that meetings may be made for each organizer, or says what stands in the way", async () => {
    const organizers = { advice: { userId: "advice-id", name: "Advice" } };
    const line = async (roles: readonly string[], ask: (path: string) => Promise<unknown>) => {
      const app = { ...asApp([...allRoles, ...roles], {}), ask };
      const { lines } = await run(["check"], { organizers, asApp: app });
      return lines.find((one) => one.includes("organizers"));
    };
    const asked: string[] = [];
    const answers = async (path: string) => {
      asked.push(decodeURIComponent(path));
      return path.startsWith("users/advice") ? { value: [] } : { availability: "Away" };
    };
    expect(await line(["OnlineMeetings.ReadWrite.All"], answers)).toBe("ok organizers");
    expect(asked).toContain(
      "users/advice-id/onlineMeetings?$filter=joinMeetingIdSettings/joinMeetingId eq '0'",
    );
    expect(await line([], answers)).toBe(
      "error organizers: The app has no consent for OnlineMeetings.ReadWrite.All, so no meeting is made. An administrator runs IVR_MORE_PERMISSIONS=OnlineMeetings.ReadWrite.All scripts/azure/registerApp.sh consent.",
    );
    const refuses = () =>
      Promise.reject(new IvrError("GRAPH_REFUSED", "No application access policy lets it."));
    expect(await line(["OnlineMeetings.Read.All"], refuses)).toBe(
      "error organizers: No application access policy lets it. npm run flows -- bindings show says who they are.",
    );
  });

  it("proves with the app's own token that mail may be sent, and says where it has none", async () => {
    const app = asApp(allRoles, { availability: "Away" });
    const proven = await run(["check"], { channels: mail, asApp: app });
    expect(proven.lines).toContain("ok mail");
    const { lines } = await run(["check"], { channels: mail });
    expect(lines).toContain(
      "note mail: Not proven for billing: a managed identity speaks for the app, so the deep health check looks at it.",
    );
  });

  test.each<[string, Parameters<typeof aRegistration>[0], string]>([
    [
      "a missing consent",
      { granted: ["Calls.AccessMedia.All", "Calls.Initiate.All", "Calls.JoinGroupCall.All"] },
      "error consent: Nobody consented to Presence.Read.All, which the flows need for getPresencesByUserId. An administrator runs scripts/azure/registerApp.sh consent.",
    ],
    [
      "calling that is off",
      { answers: { [channelUrl]: { properties: { properties: { enableCalling: false } } } } },
      "error botChannel: Calling is off in the bot's Teams channel (Graph says 7503 then). azd provision.",
    ],
    [
      "another webhook",
      {
        answers: {
          [channelUrl]: {
            properties: { properties: { ...channel, callingWebhook: "https://old.example/" } },
          },
        },
      },
      "error botChannel: The bot's Teams channel announces calls to https://old.example/, not to https://ivr.example/api/calls. azd provision.",
    ],
    [
      "no bot",
      { settings: { resourceGroup: "rg-other" } },
      `error botChannel: The resource group rg-other has no Azure Bot of the app ${appId}. azd provision, after scripts/azure/registerApp.sh register.`,
    ],
    [
      "a webhook that takes anything",
      { post: () => Promise.resolve(202) },
      "error webhook: The webhook answered 202 to a request without a token; it should be 401. 404 or 503: the app did not start, /api/health/deep says why. 200 or 202: something else answers under this address.",
    ],
    [
      "a number that is assigned to nobody",
      {
        asApp: asApp([...allRoles, "TeamsTelephoneNumber.Read.All"], { availability: "Away" }, [
          "15550101",
        ]),
      },
      "error numbers: These numbers are assigned to nobody: ***100. scripts/azure/newTeamsResourceAccount.ps1 assigns a number.",
    ],
    [
      "a person who is not there",
      { asApp: asApp(allRoles, undefined) },
      "error presence: Graph answered 404 for users/anna-id/presence. The person's object id in the bindings may be wrong: npm run flows -- bindings show.",
    ],
    [
      "a token without a role",
      { asApp: asApp(allRoles.slice(1), { availability: "Away" }) },
      "error graphToken: The app has no consent for Calls.AccessMedia.All in its home tenant; calls need that for subscribeToTone. An administrator consents: bash scripts/azure/registerApp.sh consent, or in Entra, App registrations, API permissions. Instances use an old token for up to an hour: restart the app.",
    ],
    [
      "a consent that opens every mailbox",
      {
        answers: {
          [`https://graph.microsoft.com/v1.0/servicePrincipals(appId='${appId}')/appRoleAssignments`]:
            {
              value: [
                ...(
                  [
                    "Calls.AccessMedia.All",
                    "Calls.Initiate.All",
                    "Calls.JoinGroupCall.All",
                    "Presence.Read.All",
                  ] as const
                ).map((name) => ({ appRoleId: permissions[name].id })),
                { appRoleId: "b633e1c5-b582-4048-a93e-9f11b44c7e96" },
              ],
            },
        },
      },
      "error mail: The app has Mail.Send in Entra, so it may send from every mailbox. Take it away in Entra (enterprise applications, the app, permissions); Exchange grants it for one mailbox: scripts/azure/grantMail.sh.",
    ],
  ])("finds %s", async (_, changes, line) => {
    const { code, lines } = await run(["check"], changes);
    expect(lines.filter((one) => one.startsWith("error"))).toEqual([line]);
    expect(code).toBe(1);
  });

  it("posts nothing but to the webhook", async () => {
    const posted: string[] = [];
    const post = (url: string) => {
      posted.push(url);
      return Promise.resolve(401);
    };
    await run(["check"], { post });
    expect(posted).toEqual(["https://ivr.example/api/calls"]);
  });
});

describe("openRegister", () => {
  const places = (environment: Readonly<Record<string, string>>) => ({
    environment,
    findRunningStack: () => Promise.resolve(undefined),
    stderr: () => undefined,
  });

  it("takes azd's words for the environment, and the addresses of the cloud", () => {
    const { settings, asApp: app } = openRegister(
      places({
        IVR_APP_ID: appId,
        IVR_PUBLIC_ROOT: "https://func.example",
        IVR_CLOUD: "usGov",
        AZURE_RESOURCE_GROUP: "rg-gov",
      }),
    );
    expect(settings).toMatchObject({
      appId,
      publicUrl: "https://func.example",
      graphUrl: "https://graph.microsoft.us",
      resourceGroup: "rg-gov",
    });
    expect(app).toBeUndefined();
  });

  it("asks as the app where its secret is at hand", () => {
    const secret = {
      IVR_APP_ID: appId,
      IVR_TENANT_ID: "66666666-7777-8888-9999-000000000000",
      GRAPH_CREDENTIAL: "secret",
      AZURE_CLIENT_SECRET: "s3cret",
    };
    expect(openRegister(places(secret)).asApp).toBeDefined();
  });

  it("reads with az, and says what to do where az cannot", async () => {
    const folder = mkdtempSync(join(tmpdir(), "az-"));
    try {
      const az = join(folder, "az");
      writeFileSync(az, '#!/bin/sh\nprintf \'{"asked":"%s"}\' "$*"\n');
      chmodSync(az, 0o755);
      const { askAsPerson } = openRegister(places({ PATH: `${folder}:/usr/bin:/bin` }));
      expect(await askAsPerson("https://graph.microsoft.com/v1.0/x")).toEqual({
        asked: "rest --method get --url https://graph.microsoft.com/v1.0/x",
      });
      writeFileSync(az, "#!/bin/sh\nexit 1\n");
      await expect(askAsPerson("https://graph.microsoft.com/v1.0/x")).rejects.toMatchObject({
        code: "CONFIG_INVALID",
        message:
          "az could not read graph.microsoft.com: it is not installed, nobody is signed in (az login), or the right is missing.",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
