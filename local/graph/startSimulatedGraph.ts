import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { IvrError } from "../../lib/errors";
import { channelRoutes } from "./http/channelRoutes";
import type { Delivered } from "./http/delivered";
import { graphRoutes } from "./http/graphRoutes";
import { keyRoutes, openIdConfigurationPath } from "./http/keyRoutes";
import { recordingRoutes } from "./http/recordingRoutes";
import { serve } from "./http/serve";
import { makeSigningKeys } from "./http/signingKeys";
import type { SigningKeys } from "./http/signingKeys";
import { speechRoutes } from "./http/speechRoutes";
import { makeSimulator } from "./http/simulator";
import type { Simulator } from "./http/simulator";
import { simulatorRoutes } from "./http/simulatorRoutes";
import { loginRoutes } from "./login/loginRoutes";
import { signInRoutes } from "./login/signInRoutes";
import { defaultSettings } from "./simulatorSettings";
import type { SimulatorSettings } from "./simulatorSettings";

/** How the simulated Graph starts; every setting can be changed later over HTTP. */
export type SimulatedGraphOptions = Readonly<{
  /** 0 or absent: a free one. */
  port?: number;
  appId: string;
  tenantId: string;
  /** Where new calls are announced; may be given later. */
  webhookUrl?: string;
  /** Whether it may send to and fetch from other machines than this one. */
  publicUrlAllowed?: boolean;
  /** How it names itself to the app; absent: as it listens. */
  rootUrl?: string;
  timeScale?: number;
  settings?: Partial<SimulatorSettings>;
  /** What signs tokens; absent: a key of its own, which takes a quarter of a second to make. */
  keys?: SigningKeys;
  /** Told of each mail and each message to a channel; absent: they are taken, and nobody sees them. */
  deliver?: (delivered: Delivered) => void;
  /** Told of the path of each request as it comes. */
  onRequest?: (path: string) => void;
}>;

/** A simulated Graph that is listening. `webhookUrl` can be set while it runs. */
export type SimulatedGraph = {
  readonly url: string;
  readonly openIdConfigurationUrl: string;
  readonly issuer: string;
  webhookUrl: string;
  readonly close: () => Promise<void>;
};

/** Starts the simulated Graph calling service on 127.0.0.1. Rejects with CONFIG_INVALID when the port is taken. */
export async function startSimulatedGraph(options: SimulatedGraphOptions): Promise<SimulatedGraph> {
  let url = "";
  const simulator = makeSimulator({
    appId: options.appId,
    tenantId: options.tenantId,
    keys: options.keys ?? (await makeSigningKeys(randomUUID())),
    rootUrl: () => options.rootUrl ?? url,
    publicUrlAllowed: options.publicUrlAllowed ?? false,
    deliver: options.deliver ?? (() => undefined),
    settings: {
      ...defaultSettings(options.webhookUrl ?? "http://127.0.0.1:9/api/calls"),
      ...(options.timeScale === undefined ? {} : { timeScale: options.timeScale }),
      ...options.settings,
    },
  });
  const server = await listen(options.port ?? 0, makeApp(simulator, options.onRequest));
  url = server.url;
  return {
    url,
    openIdConfigurationUrl: `${url}${openIdConfigurationPath}`,
    issuer: options.rootUrl ?? url,
    get webhookUrl() {
      return simulator.settings().webhookUrl;
    },
    set webhookUrl(webhookUrl: string) {
      simulator.changeSettings({ webhookUrl });
    },
    close: async () => {
      simulator.stop();
      await server.close();
    },
  };
}

async function listen(port: number, app: Hono) {
  try {
    return await serve(port, app);
  } catch (cause) {
    throw new IvrError(
      "CONFIG_INVALID",
      `The simulated Graph cannot listen on port ${port}: it is taken or not allowed. Give it another one.`,
      { cause },
    );
  }
}

/** A mail may carry a sound: https://learn.microsoft.com/graph/outlook-large-attachments */
const longestBody = 4 * 1024 * 1024;
/** A recording of ten minutes, whole. */
const longestRecording = 20 * 1024 * 1024;

function makeApp(simulator: Simulator, onRequest: (path: string) => void = () => undefined): Hono {
  const app = new Hono();
  // Not hono's body limit: it makes requests anew, which the server's own kind does not bear.
  app.use(async (context, next) => {
    onRequest(context.req.path);
    const longest = context.req.path.startsWith("/speech/") ? longestRecording : longestBody;
    const isTooLong = Number(context.req.header("Content-Length") ?? 0) > longest;
    return isTooLong ? context.body(null, 413) : next();
  });
  const parts = [
    graphRoutes,
    simulatorRoutes,
    recordingRoutes,
    channelRoutes,
    speechRoutes,
    keyRoutes,
    loginRoutes,
    signInRoutes,
  ];
  for (const routes of parts) app.route("/", routes(simulator));
  app.onError((error, context) =>
    context.json({ error: { code: "9999", message: String(error) } }, 500),
  );
  app.notFound((context) => {
    const message = "There is nothing at this address.";
    return context.json({ error: { code: "ResourceNotFound", message } }, 404);
  });
  return app;
}
