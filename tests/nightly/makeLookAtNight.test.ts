import type { Bindings } from "../../lib/flow/document/bindings";
import { makeLookAtNight } from "../../lib/nightly/makeLookAtNight";
import type { NightlyPorts } from "../../lib/nightly/ports";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import type { ChannelMessage } from "../../lib/worker/ports";
import { IvrError } from "../../lib/errors";
import { aFlow } from "../publishing/support/aFlow";

const annaId = "11111111-1111-4111-8111-111111111111";
const bindings: Bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: annaId, name: "Anna Berg" } },
  endpoints: { crm: { url: "https://crm.example/look" } },
  channels: {
    ops: { kind: "mail", from: "ivr@contoso.com", to: ["ops@contoso.com"], language: "de" },
  },
};
const flow = aFlow({
  entry: "who",
  nodes: {
    who: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "ask" },
    ask: { type: "lookup", endpoint: "crm", into: "crm", next: "end", failed: "end" },
    end: { type: "hangup" },
  },
});

async function aNight(changes: Partial<NightlyPorts> = {}) {
  let at = "2026-11-21T03:47:00.000Z";
  const now = () => at;
  const storage = makeMemoryStorage({ now });
  await storage.bindingsStore.saveBindings(bindings);
  await storage.flowStore.saveFlowVersion({
    flow,
    version: 1,
    audio: {},
    publishedAt: at,
    publishedBy: "anna",
  });
  const meta = { key: "main", name: "Main line", publishedVersion: 1, latestVersion: 1 };
  await storage.flowStore.saveFlowMeta({ ...meta, updatedAt: at, updatedBy: "" }, undefined);
  await storage.entryPointStore.saveEntryPoint({
    dialled: "+4930555100",
    flow: "main",
    version: "published",
  });
  const sent: ChannelMessage[] = [];
  const there = new Map([[annaId, "there"] as const]);
  const ports: NightlyPorts = {
    ...storage,
    ...storage.nightlyReportStore,
    listEndingRecordings: () => Promise.resolve([]),
    directory: {
      findUsers: () => Promise.resolve(there),
      listAssignedNumbers: () => Promise.resolve(new Set(["4930555100"])),
      listAppSecrets: () => Promise.resolve([]),
    },
    readRoles: () => Promise.resolve({ type: "notAsked" }),
    tryAddress: () => Promise.resolve({ outcome: "answered", status: 405 }),
    readAddress: () => "https://channel.example/",
    publicUrl: "https://ivr.example",
    credential: { kind: "federated", appId: "app" },
    queueChannelMessage: (message) => {
      sent.push(message);
      return Promise.resolve();
    },
    channel: "ops",
    link: "https://ivr.example/editor",
    now,
    ...changes,
  };
  return {
    sent,
    storage,
    night: (options: Partial<NightlyPorts> = {}, day = at.slice(0, 10), timeoutInMs = 1000) => {
      at = `${day}T03:47:00.000Z`;
      return makeLookAtNight({ ...ports, ...options }, { timeoutInMs })();
    },
  };
}

const nobody = {
  findUsers: () => Promise.resolve(new Map()),
  listAssignedNumbers: () => Promise.resolve(new Set<string>()),
  listAppSecrets: () => Promise.resolve([]),
};
const hangs = () => new Promise<never>(() => undefined);

describe("the nightly look", () => {
  it("says nothing to anybody where nothing is wrong, and keeps that it looked", async () => {
    const { night, sent, storage } = await aNight();
    const report = await night();
    expect(report.findings).toEqual([]);
    expect(report.looks.map(({ outcome }) => outcome)).toEqual(Array(8).fill("looked"));
    expect(sent).toEqual([]);
    expect(await storage.nightlyReportStore.loadNightlyReport()).toEqual(report);
  });

  it("tells the channel in its language of what broke, where and what to do, once, and that it is mended", async () => {
    const { night, sent } = await aNight();
    const report = await night({ directory: nobody });
    expect(report.findings.map(({ code }) => code)).toEqual(["personGone", "numberUnassigned"]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      id: "nightly/2026-11-21",
      channel: "ops",
      news: {
        title: "2 Dinge brauchen Ihre Aufmerksamkeit",
        link: { title: "Bericht öffnen", url: "https://ivr.example/editor" },
      },
    });
    expect(sent[0]?.text).toContain("Anna Berg ist nicht mehr im Haus. (Main line, Schritt who)");
    expect(sent[0]?.text).not.toContain("4930555100");
    await night({ directory: nobody }, "2026-11-22");
    expect(sent).toHaveLength(1);
    await night({}, "2026-11-23");
    expect(sent.at(-1)?.id).toBe("nightly/2026-11-23");
    expect(sent.at(-1)?.text).toContain("Nicht mehr so: Anna Berg ist nicht mehr im Haus.");
    expect(sent).toHaveLength(2);
  });

  it("goes on where one look fails and another hangs, and says so", async () => {
    const { night } = await aNight();
    const report = await night(
      {
        directory: {
          ...nobody,
          findUsers: () => Promise.reject(new IvrError("GRAPH_UNAVAILABLE", "Graph is away.")),
        },
        listEndingRecordings: hangs,
        tryAddress: () => Promise.resolve({ outcome: "silent", reason: "noName" }),
      },
      undefined,
      40,
    );
    expect(report.looks.filter(({ outcome }) => outcome !== "looked")).toEqual([
      { name: "people", outcome: "failed" },
      { name: "recordings", outcome: "late" },
    ]);
    expect(report.findings.map(({ code }) => code)).toEqual(["numberUnassigned", "addressSilent"]);
  });

  it("asks nobody where the permission is missing, and names it", async () => {
    const { night } = await aNight();
    const report = await night({
      readRoles: () => Promise.resolve({ type: "roles", roles: ["Calls.Initiate.All"] }),
      directory: { ...nobody, findUsers: hangs, listAssignedNumbers: hangs },
    });
    expect(report.looks.filter(({ outcome }) => outcome !== "looked")).toEqual([
      { name: "people", outcome: "lacksPermission", permission: "User.Read.All" },
      { name: "numbers", outcome: "lacksPermission", permission: "TeamsTelephoneNumber.Read.All" },
    ]);
  });

  it("looks at what the app is known by: a certificate, or the secret that begins like ours", async () => {
    const soon = "2026-12-01T00:00:00Z";
    const { night } = await aNight();
    const codes = async (credential: NightlyPorts["credential"], ends: string) => {
      const directory = {
        ...nobody,
        findUsers: () => Promise.resolve(new Map([[annaId, "there"] as const])),
        listAssignedNumbers: () => Promise.resolve(new Set(["4930555100"])),
        listAppSecrets: () =>
          Promise.resolve([
            { hint: "abc", endsAt: ends },
            { hint: "xyz", endsAt: soon },
          ]),
      };
      return (await night({ credential, directory })).findings.map(({ code }) => code);
    };
    const secret = { kind: "secret", appId: "app", secret: "abcdef" } as const;
    expect(await codes(secret, soon)).toEqual(["appSecretEnds"]);
    expect(await codes(secret, "2027-12-01T00:00:00Z")).toEqual([]);
    const certificate = { kind: "certificate", appId: "app" } as const;
    const readCertificateEnd = () => Promise.resolve(soon);
    expect(await codes({ ...certificate, readCertificateEnd }, soon)).toEqual([
      "appCertificateEnds",
    ]);
  });

  it("looks at the certificates of addresses and of its own, each host once", async () => {
    const { night } = await aNight();
    const asked: string[] = [];
    const report = await night({
      tryAddress: (url) => {
        asked.push(url);
        return Promise.resolve({
          outcome: "answered",
          status: 200,
          certificateEndsAt: "2026-12-05T00:00:00.000Z",
        });
      },
    });
    expect(asked).toEqual(["https://crm.example/look", "https://ivr.example/api/health"]);
    expect(report.findings).toMatchObject([
      { code: "certificateEnds", values: { host: "crm.example" }, places: [{ step: "ask" }] },
      { code: "certificateEnds", values: { host: "ivr.example" }, places: [] },
    ]);
  });

  it("rejects where the queue takes no news, and keeps no report, so that the next night tells", async () => {
    const { night, storage } = await aNight();
    const error = new IvrError("QUEUE_UNAVAILABLE", "The queue is away.");
    await expect(
      night({ directory: nobody, queueChannelMessage: () => Promise.reject(error) }),
    ).rejects.toBe(error);
    expect(await storage.nightlyReportStore.loadNightlyReport()).toBeUndefined();
  });
});
