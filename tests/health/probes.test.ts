import { bindingsSchema } from "../../lib/flow/document/bindings";
import { probeSecrets } from "../../lib/health/probeSecrets";
import { findSecretProblem } from "../../lib/outside/makeReadSecret";
import { readConfig } from "../../lib/config";
import { IvrError } from "../../lib/errors";
import type { GrantedRoles } from "../../lib/graph/consent/grantedRoles";
import type { Flow } from "../../lib/flow/document/flow";
import { loadAnsweringFlows } from "../../lib/publishing/loadAnsweringFlows";
import { probeCallEventQueue } from "../../lib/health/probeCallEventQueue";
import { probeFlows } from "../../lib/health/probeFlows";
import { probeEditorSignIn } from "../../lib/health/probeEditorSignIn";
import { probeGraphToken } from "../../lib/health/probeGraphToken";
import { probePlaces } from "../../lib/health/probePlaces";
import { probeSettings } from "../../lib/health/probeSettings";
import { probeSigningKeys } from "../../lib/health/probeSigningKeys";
import { probeSpeech } from "../../lib/health/probeSpeech";
import { probeVoices } from "../../lib/health/probeVoices";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aFlow } from "../publishing/support/aFlow";

const at = "2026-11-21T09:00:00Z";

describe("probeSettings", () => {
  it("names the settings that cannot be used, without their values", async () => {
    const { look } = probeSettings(() =>
      readConfig({ IVR_APP_ID: "secret-value", IVR_CLOUD: "moon", IVR_TENANT_ID: "" }),
    );
    const found = await look();
    expect(found).toMatchObject({
      problem: expect.stringMatching(
        /IVR_APP_ID must be a GUID; IVR_TENANT_ID is required; .*IVR_CLOUD must be/,
      ) as string,
      remedy: expect.stringContaining("docs/configuration.md") as string,
    });
    expect(JSON.stringify(found)).not.toMatch(/secret-value|moon/);
  });

  it("finds nothing when all can be used", async () => {
    expect(await probeSettings(() => ({})).look()).toEqual({});
  });
});

describe("probePlaces", () => {
  it("names every place that cannot be read, and why the first cannot", async () => {
    const { look } = probePlaces("tables", ["Flows", "Calls", "Audit"], (table) =>
      table === "Calls"
        ? Promise.resolve([])
        : Promise.reject(new IvrError("STORAGE_UNAVAILABLE", `Storage (${table}) answered 403.`)),
    );
    expect(await look()).toMatchObject({
      problem: "Cannot be read: Flows, Audit. Storage (Flows) answered 403.",
    });
  });

  it("tells a mistake in the app from storage that does not answer", async () => {
    const { look } = probePlaces("containers", ["prompts"], () =>
      Promise.reject(new TypeError("secret")),
    );
    expect(await look()).toMatchObject({
      problem: "Cannot be read: prompts. It failed with TypeError.",
    });
  });

  it("finds nothing when all can be read", async () => {
    expect(await probePlaces("tables", ["Flows"], () => Promise.resolve([])).look()).toEqual({});
  });
});

describe("probeCallEventQueue", () => {
  const warmUp = () => Promise.resolve();
  test.each([
    [{ requiresSession: true, detectsDuplicates: true }, {}],
    [{ requiresSession: true, detectsDuplicates: true, lockInSeconds: 10 }, {}],
    [{ requiresSession: true, unknown: "Not known." }, { note: "Not known." }],
    [
      { requiresSession: true, detectsDuplicates: true, lockInSeconds: 60 },
      {
        problem:
          "The queue's locks last 60 s: when an instance dies, its callers hear nothing for that long.",
        remedy:
          "Deploy again (azd provision), or set the queue's lock duration to PT10S; calls under way may go on.",
      },
    ],
    [
      { requiresSession: false, detectsDuplicates: true },
      { problem: "The queue is without sessions, so that events of one call mix." },
    ],
    [
      { requiresSession: false, detectsDuplicates: false },
      {
        problem:
          "The queue is without sessions, so that events of one call mix and without duplicate detection, so that a notification sent twice counts twice.",
      },
    ],
  ])("judges %j", async (traits, finding) => {
    const { look } = probeCallEventQueue({
      warmUp,
      readQueueTraits: () => Promise.resolve(traits),
    });
    expect(await look()).toMatchObject(finding);
  });

  it("rejects when nothing can be sent", async () => {
    const { look } = probeCallEventQueue({
      warmUp: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No queue.")),
      readQueueTraits: () => Promise.resolve({ requiresSession: true }),
    });
    await expect(look()).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
  });
});

describe("probeSigningKeys", () => {
  it("says that keys cannot be fetched", async () => {
    expect(await probeSigningKeys(() => Promise.resolve()).look()).toEqual({});
    expect(await probeSigningKeys(() => Promise.reject(new TypeError("x"))).look()).toMatchObject({
      problem: "The signing keys of Graph's calling service cannot be fetched.",
    });
  });
});

describe("probeEditorSignIn", () => {
  const appId = "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10";

  it("says that no app is named, and that keys cannot be fetched", async () => {
    const fetchKeys = () => Promise.resolve({});
    const away = () => Promise.reject(new TypeError("x"));
    expect(await probeEditorSignIn({ appId, fetchKeys }).look()).toEqual({});
    expect(await probeEditorSignIn({ appId: undefined, fetchKeys: away }).look()).toMatchObject({
      problem: expect.stringContaining("no app is named") as string,
      remedy: expect.stringContaining("IVR_EDITOR_APP_ID") as string,
    });
    expect(await probeEditorSignIn({ appId, fetchKeys: away }).look()).toMatchObject({
      problem: "The keys that Entra signs people's tokens with cannot be fetched.",
    });
  });
});

describe("probeGraphToken", () => {
  const all = [
    "Calls.AccessMedia.All",
    "Calls.Initiate.All",
    "Calls.JoinGroupCallAsGuest.All",
    "Presence.Read.All",
  ];
  const without = (name: string) => all.filter((each) => each !== name);
  const ringsWhoIsFree = aFlow({
    nodes: {
      ...aFlow().nodes,
      sales: {
        type: "transfer",
        to: [{ target: { phone: "+15550100" }, only: "available" }],
      },
    },
  });
  const looking = (granted: GrantedRoles, flows: readonly Flow[] = [aFlow()]) =>
    probeGraphToken({
      readRoles: () => Promise.resolve(granted),
      loadFlows: () =>
        Promise.resolve({
          reached: flows.map((flow) => ({ flow, dialled: ["*"] })),
          context: { bindings: { schema: "bindings/v1" } },
        }),
    }).look();
  const given = (roles: readonly string[]): GrantedRoles => ({ type: "roles", roles });

  it("finds nothing when the token carries what calls need", async () => {
    expect(await looking(given(all))).toEqual({});
  });

  test.each([
    ["Calls.AccessMedia.All", "Calls.AccessMedia.All", "subscribeToTone"],
    [
      "Calls.JoinGroupCallAsGuest.All",
      "Calls.JoinGroupCall.All or Calls.JoinGroupCallAsGuest.All",
      "answer",
    ],
  ])("names the missing consent for %s, and what needs it", async (missing, named, action) => {
    expect(await looking(given(without(missing)))).toMatchObject({
      problem: expect.stringMatching(
        new RegExp(
          `^The app has no consent for ${named} in its home tenant; calls need that for ${action}`,
        ),
      ) as string,
      remedy: expect.stringContaining("registerApp.sh consent") as string,
    });
  });

  it("names all when there was no consent at all", async () => {
    expect(await looking(given([]))).toMatchObject({
      problem: expect.stringMatching(/JoinGroupCall.*Initiate.*AccessMedia/) as string,
    });
  });

  it("only notes what no flow that answers does", async () => {
    expect(await looking(given(without("Presence.Read.All")))).toEqual({
      note: "Without Presence.Read.All transfers ring people who are busy, because nobody can be asked who is free. No flow that answers needs it.",
    });
  });

  it("finds the same to be a problem once a flow does it", async () => {
    expect(await looking(given(without("Presence.Read.All")), [ringsWhoIsFree])).toMatchObject({
      problem:
        "The app has no consent for Presence.Read.All in its home tenant; calls need that for getPresencesByUserId.",
    });
  });

  it("knows what every call needs where flows cannot be loaded", async () => {
    const found = await probeGraphToken({
      readRoles: () => Promise.resolve(given([])),
      loadFlows: () => Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Storage is away.")),
    }).look();
    expect(found).toMatchObject({ problem: expect.stringContaining("answer") as string });
  });

  it("says when it cannot know", async () => {
    expect(await looking({ type: "unknown" })).toEqual({
      note: "The token cannot be read, so it is not known what the app may do.",
    });
    expect(await looking({ type: "notAsked" })).toEqual({
      note: "No token is asked for: GRAPH_CREDENTIAL is none.",
    });
  });
});

/** Storage with what is given. */
async function storageWith(
  flows: readonly Flow[],
  dialled: readonly Readonly<{ dialled: string; flow: string; version: number | "published" }>[],
) {
  const storage = makeMemoryStorage({ now: () => at });
  for (const flow of flows) {
    await storage.flowStore.saveFlowVersion({
      flow,
      version: 1,
      audio: {},
      publishedAt: at,
      publishedBy: "anna",
    });
    const { key, name } = flow;
    const meta = { key, name, publishedVersion: 1, latestVersion: 1, updatedAt: at, updatedBy: "" };
    await storage.flowStore.saveFlowMeta(meta, undefined);
  }
  for (const entryPoint of dialled) await storage.entryPointStore.saveEntryPoint(entryPoint);
  return () => loadAnsweringFlows(storage);
}
const everything = { dialled: "*", flow: "main", version: "published" } as const;

describe("probeFlows", () => {
  it("finds nothing when a sound flow answers", async () => {
    expect(await probeFlows(await storageWith([aFlow()], [everything])).look()).toEqual({});
  });

  it("says that no call is answered", async () => {
    expect(await probeFlows(await storageWith([aFlow()], [])).look()).toMatchObject({
      problem: "No entry point is set: every call is turned away.",
    });
  });

  test.each([
    [{ ...everything, flow: "gone" }, "* (gone)"],
    [{ ...everything, version: 7 }, "* (main)"],
    [{ dialled: "+15550100", flow: "gone", version: "published" as const }, "***100 (gone)"],
  ])("names an entry point that leads nowhere: %j", async (entryPoint, named) => {
    expect(await probeFlows(await storageWith([aFlow()], [entryPoint])).look()).toMatchObject({
      problem: `These entry points lead to a flow that is not live: ${named}.`,
    });
  });

  it("passes over a flow that no entry point reaches", async () => {
    const broken = aFlow({ key: "demo", operator: { person: "olivia" } });
    const loadFlows = await storageWith([aFlow(), broken], [everything]);
    expect(await probeFlows(loadFlows).look()).toEqual({});
  });

  it("looks at a flow that another one goes into", async () => {
    const nodes = { go: { type: "goto", flow: "demo" } } as const;
    const broken = aFlow({ key: "demo", operator: { person: "olivia" } });
    const loadFlows = await storageWith([aFlow({ entry: "go", nodes }), broken], [everything]);
    expect(await probeFlows(loadFlows).look()).toMatchObject({
      problem: expect.stringContaining(" demo, operator.person: ") as string,
    });
  });

  it("says which live flow the bindings of today break, and how", async () => {
    const broken = aFlow({ operator: { person: "olivia" } });
    expect(await probeFlows(await storageWith([broken], [everything])).look()).toMatchObject({
      problem: expect.stringMatching(
        /^Flows that answer calls have errors with today's bindings\. main, operator\.person: .*olivia/,
      ) as string,
      remedy: expect.stringContaining("bindings set") as string,
    });
  });
});

describe("probeSpeech", () => {
  it("notes that there is no speech account", async () => {
    expect(await probeSpeech(undefined).look()).toMatchObject({
      note: expect.stringContaining("SPEECH_ENDPOINT") as string,
    });
    expect(await probeSpeech(() => Promise.resolve([])).look()).toEqual({});
  });
});

describe("probeVoices", () => {
  const defaultVoice = (language: string) => (language === "en" ? "en-US-JennyNeural" : undefined);
  const looking = async (flow: Flow, voices: readonly string[] | undefined) =>
    probeVoices({
      listVoices: voices && (() => Promise.resolve(voices)),
      loadFlows: await storageWith([flow], [everything]),
      defaultVoice,
    }).look();

  it("finds nothing when the account has every voice", async () => {
    expect(await looking(aFlow({ languages: ["en"] }), ["en-US-JennyNeural"])).toEqual({});
  });

  test.each([
    [aFlow({ languages: ["en"] }), "main: en-US-JennyNeural"],
    [aFlow({ languages: ["en"], voices: { en: "en-GB-GoneNeural" } }), "main: en-GB-GoneNeural"],
    [aFlow({ languages: ["tlh"] }), "main: none known for tlh"],
  ])("names the voice that is missing", async (flow, named) => {
    expect(await looking(flow, ["fr-FR-DeniseNeural"])).toMatchObject({
      problem: `The speech account lacks voices: ${named}.`,
    });
  });

  it("looks for no voice of a flow that nobody reaches", async () => {
    const flows = [aFlow(), aFlow({ key: "demo", languages: ["tlh"] })];
    const looked = await probeVoices({
      listVoices: () => Promise.resolve(["en-US-JennyNeural"]),
      loadFlows: await storageWith(flows, [everything]),
      defaultVoice,
    }).look();
    expect(looked).toEqual({});
  });

  it("looks for none without a speech account", async () => {
    expect(await looking(aFlow(), undefined)).toEqual({
      note: "No speech account is named, so no voice is looked for.",
    });
  });
});

describe("probeSecrets", () => {
  const bindings = bindingsSchema.parse({
    schema: "bindings/v1",
    endpoints: {
      crm: { url: "https://crm.example/", headers: { "x-key": { setting: "IVR_SECRET_CRM" } } },
    },
    channels: { desk: { url: { setting: "IVR_SECRET_DESK" } } },
  });
  const looking = (secrets: Readonly<Record<string, string>>) =>
    probeSecrets({
      loadBindings: () => Promise.resolve(bindings),
      secretProblem: (setting) => findSecretProblem(setting, secrets),
    }).look();

  it("finds nothing while every setting is there", async () => {
    const secrets = { IVR_SECRET_CRM: "s3cret", IVR_SECRET_DESK: "https://hooks.example/" };
    expect(await looking(secrets)).toEqual({});
  });

  it("names the setting that is missing, and who wants it", async () => {
    expect(await looking({ IVR_SECRET_CRM: "s3cret" })).toEqual({
      problem: "channels.desk.url: The setting IVR_SECRET_DESK is not set.",
      remedy: expect.stringContaining("IVR_SECRET_SETTINGS") as string,
    });
  });
});
