import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { clouds } from "../../lib/clouds";
import { settingsSchema } from "../../lib/config";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { containerNames, tableNames } from "../../lib/storage/storageNames";
import { registeredFunctions } from "../../scripts/azure/registeredFunctions";
import { infraDirectory, readTemplates } from "./support/readTemplates";
import type { Value } from "./support/toValue";
import { propertiesOf, valueAt } from "./support/valueAt";

const project = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");

async function paramsOf(symbol: string): Promise<Value> {
  const { files } = await readTemplates();
  const main = files.find(({ path }) => path.endsWith("main.bicep"));
  return valueAt(main?.modules.find((module) => module.symbol === symbol)?.body ?? null, "params");
}

it("the bot's channel is told the environment of each cloud", async () => {
  const { files } = await readTemplates();
  const main = files.find(({ path }) => path.endsWith("main.bicep"))?.text ?? "";
  const [, block = ""] = /var deploymentEnvironments = \{([^}]*)\}/.exec(main) ?? [];
  const told = [...block.matchAll(/(\w+): '(\w+)'/g)].map(([, name, value]) => [name, value]);
  expect(told).toEqual(
    Object.entries(clouds).map(([name, { deploymentEnvironment }]) => [
      name,
      deploymentEnvironment,
    ]),
  );
});

describe("settings", () => {
  /** With identities there are neither, nor is there a local sign-in; an empty ServiceBusConnection would even hide the family of that name. */
  const notInAzure = [
    "AZURE_CLIENT_CERTIFICATE_PATH",
    "AZURE_CLIENT_SECRET",
    "IVR_EDITOR_TOKEN",
    "IvrStorage",
    "ServiceBusConnection",
  ];
  /** Read by the host and its extensions, not by us. */
  const ofTheHost = [
    "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    "APPLICATIONINSIGHTS_CONNECTION_STRING",
    "AzureWebJobsDisableHomepage",
    "AzureWebJobsStorage__blobServiceUri",
    "AzureWebJobsStorage__clientId",
    "AzureWebJobsStorage__credential",
    "AzureWebJobsStorage__queueServiceUri",
    "AzureWebJobsStorage__tableServiceUri",
    "ServiceBusConnection__clientId",
    "ServiceBusConnection__credential",
  ];
  const known = Object.keys(settingsSchema.shape).sort();

  it("given in Azure are those that are read, but for keys and secrets", async () => {
    const { only } = await readTemplates();
    const given = Object.keys(
      propertiesOf(valueAt(only("Microsoft.Web/sites/config"), "properties")),
    );
    expect(given.sort()).toEqual(
      [...known.filter((name) => !notInAzure.includes(name)), ...ofTheHost].sort(),
    );
  });

  it("in the sample are those that are read", () => {
    const sample = z
      .object({ Values: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("local.settings.sample.json")));
    expect(Object.keys(sample.Values).sort()).toEqual(
      [...known, "AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"].sort(),
    );
  });

  it("in the documents are those that are read", () => {
    const rows = read("docs/configuration.md").matchAll(/^\| `([A-Za-z_]+)` /gm);
    expect([...rows].map(([, name = ""]) => name).sort()).toEqual(known);
  });

  it("of the deployment are all in docs/deploy.md", () => {
    const asked = read("infra/main.bicepparam").matchAll(/readEnvironmentVariable\('(\w+)'/g);
    const document = read("docs/deploy.md");
    expect(
      [...asked].flatMap(([, name = ""]) => (document.includes(`\`${name}\``) ? [] : [name])),
    ).toEqual([]);
  });

  it("are none of those that Flex Consumption forbids", async () => {
    const { files } = await readTemplates();
    const forbidden =
      /FUNCTIONS_WORKER_RUNTIME|FUNCTIONS_EXTENSION_VERSION|WEBSITE_NODE_DEFAULT_VERSION|WEBSITE_RUN_FROM_PACKAGE|WEBSITE_CONTENT|SCM_DO_BUILD_DURING_DEPLOYMENT|ENABLE_ORYX_BUILD|FUNCTIONS_WORKER_PROCESS_COUNT|WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT|linuxFxVersion|windowsFxVersion|javaVersion|netFrameworkVersion|powerShellVersion|use32BitWorkerProcess|ftpsState|alwaysOn|functionAppScaleLimit|preWarmedInstanceCount|containerSize|isXenon|vnetRouteAllEnabled/i;
    expect(files.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("the queue of call events", () => {
  it("is the one that the code, the local broker and the emulator have", async () => {
    const { only } = await readTemplates();
    const properties = propertiesOf(
      valueAt(only("Microsoft.ServiceBus/namespaces/queues"), "properties"),
    );
    const capitalized = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name.charAt(0).toUpperCase() + name.slice(1),
        value,
      ]),
    );
    expect(capitalized).toEqual({
      ...callEventsQueueDefinition,
      EnablePartitioning: false,
      MaxSizeInMegabytes: 1024,
    });
    expect(callEventsQueueDefinition).toMatchObject({
      RequiresSession: true,
      RequiresDuplicateDetection: true,
    });
  });

  it("has the name that the code expects, in a namespace of the tier Standard", async () => {
    const { only } = await readTemplates();
    expect(valueAt(await paramsOf("serviceBus"), "callEventsQueueName")).toBe(
      settingsSchema.shape.CALL_EVENTS_QUEUE.parse(undefined),
    );
    expect(valueAt(only("Microsoft.ServiceBus/namespaces"), "sku")).toEqual({
      name: "Standard",
      tier: "Standard",
    });
  });
});

describe("storage", () => {
  it("has the tables and containers that the code has", async () => {
    expect(await paramsOf("storage")).toMatchObject({
      tableNames: [...tableNames],
      containerNames: [...containerNames],
    });
  });
});

describe("the function app", () => {
  it("is found by azd and keeps warm what is registered", async () => {
    const { only, files } = await readTemplates();
    const azure = z
      .object({ services: z.record(z.string(), z.unknown()) })
      .parse(parse(read("azure.yaml")));
    expect(Object.keys(azure.services)).toEqual([
      valueAt(await paramsOf("functionApp"), "serviceName"),
    ]);
    const { text = "" } = files.find(({ path }) => path.endsWith("functionApp.bicep")) ?? {};
    expect(text).toContain("tags: union(tags, { 'azd-service-name': serviceName })");
    const warm = [...text.matchAll(/\{ name: '(\w+)(?::(\w+))?', instanceCount/g)];
    expect(warm.map(([, group, name]) => [group, name])).toEqual([
      ["http", undefined],
      ["function", "callWorker"],
    ]);
    expect(registeredFunctions(join(project, "functions"))).toContain("callWorker");
    expect(valueAt(only("Microsoft.Web/serverfarms"), "sku")).toEqual({
      name: "FC1",
      tier: "FlexConsumption",
    });
  });

  it("announces calls where the code takes them", async () => {
    const { only } = await readTemplates();
    expect(valueAt(await paramsOf("bot"), "callingWebhook")).toEqual({
      expression: "'${functionApp.outputs.publicUrl}/api/calls'",
    });
    expect(read("functions/callNotifications.ts")).toContain('route: "api/calls/{attempt?}"');
    expect(
      valueAt(only("Microsoft.BotService/botServices/channels"), "properties", "properties"),
    ).toMatchObject({
      isEnabled: true,
      enableCalling: true,
      callingWebhook: { expression: "callingWebhook" },
    });
  });
});

describe("roles", () => {
  /** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
  const builtIn = {
    storageBlobDataOwner: "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
    storageBlobDataContributor: "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
    storageTableDataContributor: "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    serviceBusDataOwner: "090c5cfd-751d-490a-894a-3ce6f1109419",
    serviceBusDataReceiver: "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0",
    serviceBusDataSender: "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39",
    monitoringMetricsPublisher: "3913510d-42f4-4e42-8a64-420c390055eb",
    speechUser: "f2dc8367-1007-4938-bd23-fe263f013447",
  };

  it("are the built-in ones, and each is as narrow as it can be", async () => {
    const { files } = await readTemplates();
    const file = files.find(({ path }) => path.endsWith("roles.bicep"));
    expect(file?.variables.find(({ name }) => name === "roles")?.value).toEqual(builtIn);
    const assignments = (file?.resources ?? [])
      .filter(({ type }) => type === "Microsoft.Authorization/roleAssignments")
      .map(({ symbol, body }) => {
        const text = JSON.stringify(body);
        return `${symbol}: ${/roleDefinitions', ([\w.]+)/.exec(text)?.[1]} on ${JSON.stringify(valueAt(body, "scope", "expression"))}`;
      });
    expect(assignments).toEqual([
      'appOnStorage: role on "storage"',
      'appOnServiceBus: roles.serviceBusDataOwner on "serviceBus"',
      'appOnInsights: roles.monitoringMetricsPublisher on "applicationInsights"',
      'appOnSpeech: roles.speechUser on "speech"',
      'deployerOnStorage: role on "storage"',
      'deployerOnQueue: role on "serviceBus::callEventsQueue"',
      'deployerOnSpeech: roles.speechUser on "speech"',
    ]);
    const lists = (name: string) => file?.variables.find((variable) => variable.name === name);
    expect(lists("appStorageRoles")?.value).toEqual([
      { expression: "roles.storageBlobDataOwner" },
      { expression: "roles.storageTableDataContributor" },
    ]);
  });

  it("are assigned nowhere else, and before the app is there", async () => {
    const { files } = await readTemplates();
    const others = files.filter(
      ({ path, text }) => !path.endsWith("roles.bicep") && text.includes("roleAssignments"),
    );
    expect(others).toEqual([]);
    const main = files.find(({ path }) => path.endsWith("main.bicep"));
    const app = main?.modules.find(({ symbol }) => symbol === "functionApp");
    expect(valueAt(app?.body ?? null, "dependsOn")).toContainEqual({ expression: "roles" });
  });
});

describe("host.json", () => {
  const hostSchema = z.object({
    functionTimeout: z.literal("00:05:00"),
    extensions: z.object({
      http: z.object({ routePrefix: z.literal("") }),
      serviceBus: z.object({
        maxConcurrentSessions: z.int().min(64).max(100),
        maxConcurrentCallsPerSession: z.literal(1),
        sessionIdleTimeout: z.enum(["00:00:05", "00:00:10"]),
        prefetchCount: z.literal(0),
        autoCompleteMessages: z.literal(true),
        maxAutoLockRenewalDuration: z.literal("00:10:00"),
      }),
    }),
    extensionBundle: z.object({
      id: z.literal("Microsoft.Azure.Functions.ExtensionBundle"),
      version: z.literal("[4.0.0, 5.0.0)"),
    }),
    logging: z.object({
      applicationInsights: z.object({
        samplingSettings: z.object({ excludedTypes: z.literal("Request;Exception;Trace") }),
      }),
    }),
  });

  it("is in the ranges that keep callers from waiting, and alerts complete", () => {
    const checked = hostSchema.safeParse(JSON.parse(read("host.json")));
    expect(checked.error?.issues).toBeUndefined();
  });
});

describe("alerts and the workbook", () => {
  const sources = ["lib", "functions"]
    .flatMap((directory) =>
      readdirSync(join(project, directory), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => read(join(directory, path))),
    )
    .join("\n");
  const queries = readdirSync(join(infraDirectory, "monitor/queries"));

  test.each(queries)("%s asks for lines and functions that there are", (file) => {
    const query = read(`infra/monitor/queries/${file}`);
    const lists = [...query.matchAll(/\bevent in \(([^)]*)\)/g)].flatMap(([, list = ""]) =>
      [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name),
    );
    const single = [...query.matchAll(/event(?:\\":\\"| == ")(\w+)/g)].map(([, name]) => name);
    const events = [...lists, ...single].filter((name) => name !== "established");
    const functions = [...query.matchAll(/\bName == "(\w+)"/g)].map(([, name]) => name);
    expect(events.length + functions.length).toBeGreaterThan(0);
    expect(events.filter((name) => !sources.includes(`("${name}"`))).toEqual([]);
    const registered = registeredFunctions(join(project, "functions"));
    expect(functions.filter((name) => !registered.includes(name ?? ""))).toEqual([]);
  });

  it("use every query file, and take the Maximum of dead letters", async () => {
    const { files } = await readTemplates();
    const { text = "" } = files.find(({ path }) => path.endsWith("alerts.bicep")) ?? {};
    const used = [...text.matchAll(/loadTextContent\('queries\/(\w+\.kql)'\)/g)];
    expect(used.map(([, name = ""]) => name).sort()).toEqual([...queries].sort());
    expect(text).toMatch(/metric: 'DeadletteredMessages'\s+aggregation: 'Maximum'\s+threshold: 0/);
  });

  it("name each of the app's log lines that the workbook shows as it is written", () => {
    const workbook = read("infra/monitor/workbook.json");
    const named = [...workbook.matchAll(/event == \\"(\w+)\\"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !sources.includes(`("${name}"`))).toEqual([]);
  });
});
