import { randomUUID } from "node:crypto";
import { IvrError } from "../../lib/errors";
import { answerGraphRequest } from "./http/graphRoutes";
import { startHttpServer } from "./http/httpServer";
import type { HttpReply, HttpRequest } from "./http/httpServer";
import { answerKeyRequest, openIdConfigurationPath } from "./http/keyRoutes";
import { answerLoginRequest } from "./http/loginRoutes";
import { answerRecordingRequest } from "./http/recordingRoutes";
import { makeSigningKeys } from "./http/signingKeys";
import type { SigningKeys } from "./http/signingKeys";
import { makeSimulator } from "./http/simulator";
import type { Simulator } from "./http/simulator";
import { answerSimulatorRequest } from "./http/simulatorRoutes";
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
    settings: {
      ...defaultSettings(options.webhookUrl ?? "http://127.0.0.1:9/api/calls"),
      ...(options.timeScale === undefined ? {} : { timeScale: options.timeScale }),
      ...options.settings,
    },
  });
  const server = await listen(options.port ?? 0, (request) => answer(simulator, request));
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

async function listen(port: number, answerRequest: (request: HttpRequest) => Promise<HttpReply>) {
  try {
    return await startHttpServer(port, answerRequest);
  } catch (cause) {
    throw new IvrError(
      "CONFIG_INVALID",
      `The simulated Graph cannot listen on port ${port}: it is taken or not allowed. Give it another one.`,
      { cause },
    );
  }
}

async function answer(simulator: Simulator, request: HttpRequest): Promise<HttpReply> {
  return (
    (await answerGraphRequest(simulator, request)) ??
    answerSimulatorRequest(simulator, request) ??
    answerRecordingRequest(simulator, request) ??
    answerKeyRequest(simulator, request) ??
    (await answerLoginRequest(simulator, request)) ?? {
      status: 404,
      json: { error: { code: "ResourceNotFound", message: "There is nothing at this address." } },
    }
  );
}
