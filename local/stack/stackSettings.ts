import { isLoopback } from "../../lib/isLoopback";

/** The parts that were started here; one that the environment points elsewhere is absent. */
export type StartedParts = Readonly<{
  functionsUrl: string;
  graph?: Readonly<{ url: string; openIdConfigurationUrl: string; issuer: string }> | undefined;
  storageConnectionString?: string | undefined;
  serviceBusConnectionString?: string | undefined;
  /** What opens the editor; absent: the editor stays off. */
  editorToken?: string | undefined;
  /** Resolves with a sentence if storage stops by itself. */
  storageExited?: Promise<string> | undefined;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

const defaults = {
  IVR_APP_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a1000",
  IVR_TENANT_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a2000",
  GRAPH_CREDENTIAL: "none",
  CALL_EVENTS_QUEUE: "call-events-v1",
};

/** What people sign in to at the stand-in for Entra. */
const standInAppId = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a3000";

/** The parts that the environment leaves to us. Pure. */
export function partsToStart(
  environment: Environment,
): Readonly<{ graph: boolean; storage: boolean; serviceBus: boolean }> {
  return {
    graph: !environment["GRAPH_URL"],
    storage: !environment["IvrStorage"] && !environment["IvrStorage__tableServiceUri"],
    serviceBus:
      !environment["ServiceBusConnection"] &&
      !environment["ServiceBusConnection__fullyQualifiedNamespace"],
  };
}

/** Who the app is on this machine, unless the environment says otherwise. Pure. */
export function appIdentity(
  environment: Environment,
): Readonly<{ appId: string; tenantId: string }> {
  return {
    appId: environment["IVR_APP_ID"] || defaults.IVR_APP_ID,
    tenantId: environment["IVR_TENANT_ID"] || defaults.IVR_TENANT_ID,
  };
}

/** The name of the queue between ingress and worker. Pure. */
export function callEventsQueue(environment: Environment): string {
  return environment["CALL_EVENTS_QUEUE"] || defaults.CALL_EVENTS_QUEUE;
}

/** The settings of the app: what the environment says goes before what the started parts and this machine suggest. Pure. */
export function stackSettings(
  environment: Environment,
  parts: StartedParts,
): Readonly<Record<string, string>> {
  const suggested = {
    ...defaults,
    // Nobody pays for the lines of this machine.
    IVR_LOG_DETAIL: "steps",
    IVR_PUBLIC_URL: parts.functionsUrl,
    GRAPH_URL: parts.graph?.url,
    // The stand-in writes down messages; prompts keep this machine's own voice.
    SPEECH_ENDPOINT: parts.graph && `${parts.graph.url}/speech`,
    IVR_SECRET_CHANNEL: parts.graph && `${parts.graph.url}/channels/local`,
    CALLS_OPENID_CONFIGURATION_URL: parts.graph?.openIdConfigurationUrl,
    CALLS_TOKEN_ISSUERS: parts.graph?.issuer,
    IvrStorage: parts.storageConnectionString,
    ServiceBusConnection: parts.serviceBusConnectionString,
    ...editorSettings(environment, parts.editorToken),
    ...entraSettings(environment, parts.graph?.url),
  };
  const settings: Record<string, string> = {};
  for (const [name, value] of [...Object.entries(suggested), ...Object.entries(environment)]) {
    if (value) {
      settings[name] = value;
    }
  }
  return settings;
}

/** The editor is for this machine alone: an app that others reach keeps it off, unless its settings say otherwise. */
function editorSettings(
  { IVR_PUBLIC_URL: publicUrl }: Environment,
  token: string | undefined,
): Readonly<Record<string, string | undefined>> {
  const isHere = !publicUrl || (URL.canParse(publicUrl) && isLoopback(new URL(publicUrl).hostname));
  return token === undefined || !isHere
    ? {}
    : { IVR_EDITOR: "on", IVR_EDITOR_SIGN_IN: "local", IVR_EDITOR_TOKEN: token };
}

/** Where IVR_EDITOR_SIGN_IN is entra and no app of a real tenant is named, the simulated Graph stands in for Entra. */
function entraSettings(
  environment: Environment,
  graphUrl: string | undefined,
): Readonly<Record<string, string | undefined>> {
  const { IVR_EDITOR_SIGN_IN: signIn, IVR_EDITOR_APP_ID: appId } = environment;
  return signIn === "entra" && !appId && graphUrl !== undefined
    ? { LOGIN_URL: graphUrl, IVR_EDITOR_APP_ID: standInAppId }
    : {};
}
