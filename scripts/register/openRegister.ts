import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { clouds } from "../../lib/clouds";
import { settingsSchema } from "../../lib/config";
import { IvrError } from "../../lib/errors";
import { fromGraphError } from "../../lib/graph/client/fromGraphError";
import { makeGraph } from "../../lib/graph/client/makeGraph";
import { sayRefusal } from "../../lib/graph/consent/sayRefusal";
import { makeGraphToken } from "../../lib/graph/token/makeGraphToken";
import { makeReadRoles } from "../../lib/graph/token/makeReadRoles";
import { loadAnsweringFlows } from "../../lib/publishing/loadAnsweringFlows";
import type { StoragePlaces } from "../commandLine/findStorage";
import { openStorage } from "../commandLine/openStorage";
import { readSettings } from "../commandLine/readSettings";
import type { AskAsPerson, RegisterContext, RegisterSettings } from "./registerContext";

const usedSettings = settingsSchema
  .pick({
    IVR_APP_ID: true,
    IVR_TENANT_ID: true,
    IVR_PUBLIC_URL: true,
    GRAPH_URL: true,
    LOGIN_URL: true,
    IVR_CLOUD: true,
    GRAPH_CREDENTIAL: true,
    AZURE_CLIENT_ID: true,
    AZURE_CLIENT_SECRET: true,
    AZURE_CLIENT_CERTIFICATE_PATH: true,
  })
  .partial({ IVR_APP_ID: true, IVR_TENANT_ID: true, IVR_PUBLIC_URL: true });

const run = promisify(execFile);
const timeoutInMs = 20_000;

/** Opens what the commands read: settings, storage, and Azure and Graph as the person and, where there is a secret or a certificate here, as the app. Rejects with CONFIG_INVALID. */
export function openRegister(places: StoragePlaces): Omit<RegisterContext, "stdout" | "stderr"> {
  const { environment } = places;
  const given = readSettings(usedSettings, environment);
  const cloud = given.IVR_CLOUD;
  const settings: RegisterSettings = {
    appId: given.IVR_APP_ID,
    tenantId: given.IVR_TENANT_ID,
    // azd's output has the other name.
    publicUrl: given.IVR_PUBLIC_URL ?? environment["IVR_PUBLIC_ROOT"],
    cloud,
    graphUrl: given.GRAPH_URL ?? clouds[cloud].graphUrl,
    resourceGroup: environment["AZURE_RESOURCE_GROUP"],
  };
  let loaded: ReturnType<typeof loadAnsweringFlows> | undefined;
  const now = () => new Date().toISOString();
  return {
    settings,
    loadFlows: () => (loaded ??= openStorage(places, now).then(loadAnsweringFlows)),
    askAsPerson: makeAskWithAz(environment),
    asApp: openApp(given, settings),
    post: async (url) => {
      const { status } = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
        signal: AbortSignal.timeout(timeoutInMs),
      });
      return status;
    },
  };
}

const makeAskWithAz =
  (env: StoragePlaces["environment"]): AskAsPerson =>
  async (url) => {
    try {
      const { stdout } = await run("az", ["rest", "--method", "get", "--url", url], {
        env,
        timeout: timeoutInMs,
        maxBuffer: 16_000_000,
      });
      const answer: unknown = JSON.parse(stdout);
      return answer;
    } catch (cause) {
      throw new IvrError(
        "CONFIG_INVALID",
        `az could not read ${new URL(url).host}: it is not installed, nobody is signed in (az login), or the right is missing.`,
        { cause },
      );
    }
  };

/** A managed identity is not here: only a secret or a certificate is. */
function openApp(
  given: ReturnType<typeof usedSettings.parse>,
  { appId, tenantId, graphUrl, cloud }: RegisterSettings,
): RegisterContext["asApp"] {
  const { GRAPH_CREDENTIAL: credential } = given;
  const isHere = credential === "secret" || credential === "certificate";
  if (!isHere || appId === undefined || tenantId === undefined) return undefined;
  const getToken = makeGraphToken({
    appId,
    graphUrl,
    loginUrl: given.LOGIN_URL ?? clouds[cloud].loginUrl,
    graphCredential: credential,
    managedIdentityClientId: given.AZURE_CLIENT_ID,
    clientSecret: given.AZURE_CLIENT_SECRET,
    clientCertificatePath: given.AZURE_CLIENT_CERTIFICATE_PATH,
  });
  const { probeMailbox, directory } = makeGraph({ graphUrl, publicUrl: "", tenantId, getToken });
  return {
    readRoles: makeReadRoles(() => getToken(tenantId)),
    probeMailbox,
    listAssignedNumbers: directory.listAssignedNumbers,
    ask: async (path) => {
      const response = await fetch(`${graphUrl}/v1.0/${path}`, {
        headers: { authorization: `Bearer ${await getToken(tenantId)}` },
        signal: AbortSignal.timeout(timeoutInMs),
      });
      if (response.ok) return response.json();
      const { lacksAccessPolicy } = fromGraphError(await response.text());
      const { status } = response;
      throw new IvrError(
        "GRAPH_REFUSED",
        lacksAccessPolicy === true
          ? sayRefusal({ action: "reading meetings", tenantId, status, lacksAccessPolicy })
          : `Graph answered ${status}.`,
      );
    },
  };
}
