import * as z from "zod";
import { clouds, refusedClouds, type Cloud, type CloudName } from "./clouds";
import { isGuid } from "./flow/document/isGuid";
import { IvrError } from "./errors";
import { secretSettingForm } from "./flow/secretSetting";
import { isLoopback } from "./isLoopback";

const rootUrl = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address", abort: true })
  .refine((value) => value.startsWith("https:") || isLoopback(new URL(value).hostname), {
    error: "must begin with https:// (http only for this machine)",
  })
  .transform((value) => value.replace(/\/+$/, ""));

const guid = z
  .string()
  .refine(isGuid, "must be a GUID")
  .transform((value) => value.toLowerCase());

const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

const trueOrFalse = z
  .enum(["true", "false"], { error: "must be true or false" })
  .default("false")
  .transform((value) => value === "true");

/** A whole number of days, of so many at least, and ten years at most unless it is said. */
function daysFrom(least: number, most = 3650) {
  const message = `must be a whole number of days from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

const cloudNames = ["global", "usGov", "usGovDoD"] as const satisfies readonly CloudName[];

/** The settings as the environment gives them: one entry per setting, with its default or none when it is required. */
export const settingsSchema = z.object({
  IVR_APP_ID: guid,
  IVR_TENANT_ID: guid,
  IVR_ALLOWED_TENANTS: list,
  IVR_PUBLIC_URL: rootUrl,
  IVR_CLOUD: z
    .enum(cloudNames, {
      error: ({ input }) => {
        const reason = refusedClouds[String(input)];
        return reason === undefined
          ? `must be ${cloudNames.join(", ")}`.replace(/, ([^,]*)$/, " or $1")
          : `cannot be ${String(input)}: ${reason}`;
      },
    })
    .default("global"),
  GRAPH_BETA: trueOrFalse,
  GRAPH_URL: rootUrl.optional(),
  LOGIN_URL: rootUrl.optional(),
  CALLS_OPENID_CONFIGURATION_URL: rootUrl.optional(),
  CALLS_TOKEN_ISSUERS: list,
  GRAPH_CREDENTIAL: z.enum(["federated", "secret", "certificate", "none"]).default("federated"),
  AZURE_CLIENT_ID: z.string().optional(),
  AZURE_CLIENT_SECRET: z.string().optional(),
  AZURE_CLIENT_CERTIFICATE_PATH: z.string().optional(),
  ServiceBusConnection: z.string().optional(),
  ServiceBusConnection__fullyQualifiedNamespace: z.string().optional(),
  CALL_EVENTS_QUEUE: z.string().min(1).default("call-events-v1"),
  IvrStorage: z.string().optional(),
  IvrStorage__tableServiceUri: z.string().optional(),
  IvrStorage__blobServiceUri: z.string().optional(),
  IVR_AUDIT_KEPT_DAYS: daysFrom(30).default(400),
  IVR_OUTSIDE_HOSTS: list,
  SPEECH_ENDPOINT: z
    .union([z.literal(""), rootUrl], { error: "must be an https:// address" })
    .default(""),
  IVR_LINES_KEPT_DAYS: daysFrom(0, 400).default(30),
  IVR_REPORTS_KEPT_DAYS: daysFrom(400).default(1100),
  IVR_NIGHTLY_CHANNEL: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/, "must be the name of a channel of the bindings")
    .optional(),
  IVR_LOG_DETAIL: z.enum(["calls", "steps"], { error: "must be calls or steps" }).default("calls"),
  IVR_EDITOR: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
  IVR_EDITOR_SIGN_IN: z
    .enum(["entra", "local"], { error: "must be entra or local" })
    .default("entra"),
  IVR_EDITOR_APP_ID: guid.optional(),
  IVR_EDITOR_TWO_PEOPLE: trueOrFalse,
  IVR_EDITOR_TOKEN: z.string().min(32, "must have at least 32 characters").optional(),
});

type Settings = z.infer<typeof settingsSchema>;

/** How a Service Bus namespace or a storage account is reached: a connection string locally, addresses and an identity in Azure. */
export type Connection<Address> =
  | Readonly<{ kind: "connectionString"; connectionString: string }>
  | (Readonly<{ kind: "identity"; clientId: string | undefined }> & Address);

/** The settings once checked, in the words the code uses. */
export type Config = Readonly<{
  appId: string;
  tenantId: string;
  allowedTenants: readonly string[];
  publicUrl: string;
  cloud: Settings["IVR_CLOUD"];
  /** Allows actions that only Graph's beta has. */
  isBetaAllowed: boolean;
  graphUrl: string;
  loginUrl: string;
  /** Actions of Graph that the cloud does not have. */
  lacks: readonly string[];
  openIdConfigurationUrl: string;
  tokenIssuers: readonly string[];
  graphCredential: Settings["GRAPH_CREDENTIAL"];
  managedIdentityClientId: string | undefined;
  clientSecret: string | undefined;
  clientCertificatePath: string | undefined;
  serviceBus: Connection<Readonly<{ fullyQualifiedNamespace: string }>>;
  callEventsQueue: string;
  storage: Connection<Readonly<{ tableServiceUri: string; blobServiceUri: string }>>;
  /** Days that it is known who changed what. */
  auditKeptDays: number;
  /** Hosts that look-ups and notifications may reach, with their subdomains; empty: any public one. */
  outsideHosts: readonly string[];
  /** True on one machine without a network: addresses of documents may then be this machine's own. */
  isLocal: boolean;
  /** Azure AI Speech, which has voices. */
  speechEndpoint: string | undefined;
  /** What writes down messages: the same, or a stand-in on this machine, which has no voices. */
  transcription: Readonly<{ endpoint: string; isStandIn: boolean }> | undefined;
  /** Days that the lines of a call are kept with its record; 0: never. */
  linesKeptDays: number;
  /** Days that the sums of a day are kept for reports. */
  reportsKeptDays: number;
  /** The channel that is told what the nightly look finds; none: nobody is. */
  nightlyChannel: string | undefined;
  /** Whether each step of a call is logged, or the call alone when it is over. */
  logDetail: Settings["IVR_LOG_DETAIL"];
  editor: EditorSettings;
  /** Whether a draft of the editor has to be published by somebody who did not save it. */
  needsSecondPerson: boolean;
  /** What bindings may refer to, by the names of the settings (IVR_SECRET_...). */
  secrets: Readonly<Record<string, string>>;
}>;

/**
 * Whether the editor is served, and how people sign in: with Entra, to the app registration named here (without one nobody
 * can, which must not keep calls from being answered), or, on this machine alone, with the token that was made when it started.
 */
export type EditorSettings =
  | Readonly<{ isOn: boolean; signIn: "entra"; appId: string | undefined }>
  | Readonly<{ isOn: boolean; signIn: "local"; token: string }>;

/** Reads the settings, all at once. Rejects with CONFIG_INVALID, one sentence per problem, without their values. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues.map((issue) => {
      const setting = issue.path.join(".");
      return given[setting] === undefined
        ? `${setting} is required`
        : `${setting} ${issue.message}`;
    }) ?? []),
    ...missingConnections(given),
    ...missingCredentials(given),
    ...localSignInProblems(given),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new IvrError(
      "CONFIG_INVALID",
      `${problems.length} setting${problems.length === 1 ? "" : "s"} cannot be used: ${problems.join("; ")}. See docs/configuration.md.`,
    );
  }
  return toConfig(parsed.data, secretsIn(given));
}

function secretsIn(given: Readonly<Record<string, string | undefined>>): Config["secrets"] {
  const all = Object.entries(given).map(([name, value = ""]) => [name, value] as const);
  return Object.fromEntries(all.filter(([name]) => secretSettingForm.test(name)));
}

function missingConnections(given: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  const namespace = "ServiceBusConnection__fullyQualifiedNamespace";
  if (!given["ServiceBusConnection"] && !given[namespace]) {
    problems.push(`ServiceBusConnection or ${namespace} is required`);
  }
  if (
    !given["IvrStorage"] &&
    !(given["IvrStorage__tableServiceUri"] && given["IvrStorage__blobServiceUri"])
  ) {
    problems.push(
      "IvrStorage, or IvrStorage__tableServiceUri with IvrStorage__blobServiceUri, is required",
    );
  }
  return problems;
}

function missingCredentials(given: Readonly<Record<string, string | undefined>>): string[] {
  const credential = given["GRAPH_CREDENTIAL"];
  if (credential === "secret" && !given["AZURE_CLIENT_SECRET"]) {
    return ["AZURE_CLIENT_SECRET is required when GRAPH_CREDENTIAL is secret"];
  }
  if (credential === "certificate" && !given["AZURE_CLIENT_CERTIFICATE_PATH"]) {
    return ["AZURE_CLIENT_CERTIFICATE_PATH is required when GRAPH_CREDENTIAL is certificate"];
  }
  return [];
}

/** A machine's address is no secret: local sign-in is for loopback alone, everything else needs Entra. */
function localSignInProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  if (given["IVR_EDITOR_SIGN_IN"] !== "local") return [];
  const isHere = isLoopback(hostOf(given["IVR_PUBLIC_URL"]));
  return [
    ...(isHere ? [] : ["IVR_EDITOR_SIGN_IN cannot be local unless IVR_PUBLIC_URL is this machine"]),
    ...(given["IVR_EDITOR_TOKEN"]
      ? []
      : ["IVR_EDITOR_TOKEN is required when IVR_EDITOR_SIGN_IN is local"]),
  ];
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : "";
}

function toConfig(settings: Settings, secrets: Config["secrets"]): Config {
  const clientId = settings.AZURE_CLIENT_ID;
  const cloud: Cloud = clouds[settings.IVR_CLOUD];
  const speech = settings.SPEECH_ENDPOINT || undefined;
  // An address of this machine only writes down what recordings say of themselves: it has no voices.
  const isStandIn = isLoopback(hostOf(speech));
  return {
    appId: settings.IVR_APP_ID,
    tenantId: settings.IVR_TENANT_ID,
    allowedTenants: settings.IVR_ALLOWED_TENANTS.map((tenant) => tenant.toLowerCase()),
    publicUrl: settings.IVR_PUBLIC_URL,
    cloud: settings.IVR_CLOUD,
    isBetaAllowed: settings.GRAPH_BETA,
    graphUrl: settings.GRAPH_URL ?? cloud.graphUrl,
    loginUrl: settings.LOGIN_URL ?? cloud.loginUrl,
    lacks: cloud.lacks,
    openIdConfigurationUrl: settings.CALLS_OPENID_CONFIGURATION_URL ?? cloud.openIdConfigurationUrl,
    tokenIssuers:
      settings.CALLS_TOKEN_ISSUERS.length === 0 ? cloud.tokenIssuers : settings.CALLS_TOKEN_ISSUERS,
    graphCredential: settings.GRAPH_CREDENTIAL,
    managedIdentityClientId: clientId,
    clientSecret: settings.AZURE_CLIENT_SECRET,
    clientCertificatePath: settings.AZURE_CLIENT_CERTIFICATE_PATH,
    serviceBus: settings.ServiceBusConnection
      ? { kind: "connectionString", connectionString: settings.ServiceBusConnection }
      : {
          kind: "identity",
          clientId,
          fullyQualifiedNamespace: settings.ServiceBusConnection__fullyQualifiedNamespace ?? "",
        },
    callEventsQueue: settings.CALL_EVENTS_QUEUE,
    storage: settings.IvrStorage
      ? { kind: "connectionString", connectionString: settings.IvrStorage }
      : {
          kind: "identity",
          clientId,
          tableServiceUri: settings.IvrStorage__tableServiceUri ?? "",
          blobServiceUri: settings.IvrStorage__blobServiceUri ?? "",
        },
    auditKeptDays: settings.IVR_AUDIT_KEPT_DAYS,
    outsideHosts: settings.IVR_OUTSIDE_HOSTS.map((host) => host.toLowerCase()),
    isLocal: isLoopback(new URL(settings.IVR_PUBLIC_URL).hostname),
    speechEndpoint: isStandIn ? undefined : speech,
    transcription: speech === undefined ? undefined : { endpoint: speech, isStandIn },
    linesKeptDays: settings.IVR_LINES_KEPT_DAYS,
    reportsKeptDays: settings.IVR_REPORTS_KEPT_DAYS,
    nightlyChannel: settings.IVR_NIGHTLY_CHANNEL,
    logDetail: settings.IVR_LOG_DETAIL,
    editor: editorOf(settings),
    needsSecondPerson: settings.IVR_EDITOR_TWO_PEOPLE,
    secrets,
  };
}

function editorOf({
  IVR_EDITOR: editor,
  IVR_EDITOR_SIGN_IN: signIn,
  IVR_EDITOR_APP_ID: appId,
  IVR_EDITOR_TOKEN: token = "",
}: Settings): EditorSettings {
  return { isOn: editor === "on", ...(signIn === "local" ? { signIn, token } : { signIn, appId }) };
}
