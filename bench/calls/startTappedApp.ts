import { z } from "zod";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import type { CleanUp } from "../support/cleanUp";
import { startProgram, type Program } from "../support/startProgram";
import { startTap, type Tap, type TappedRequest } from "../support/startTap";
import type { AppOptions } from "./appProgram";
import { appIdentity, callEventQueue } from "./identity";

type Listen = Readonly<{
  seen?: (request: TappedRequest) => void;
  hold?: (request: TappedRequest) => Promise<void>;
  answered?: (request: TappedRequest) => void;
}>;

/** An app with a tap on what Graph sends it and one on what it sends Graph. `address` is where Graph finds it. */
export type TappedApp = Readonly<{ program: Program; address: string }>;

const readySchema = z.object({ url: z.string() });

/** Starts an app between two taps. Without `serviceBus` it has a broker within. */
export async function startTappedApp(
  options: Readonly<{
    app: AppOptions["app"];
    storage: string;
    serviceBus?: string;
    /** The root of the Graph it talks to, and where its keys are. */
    graph: Readonly<{ url: string; openIdConfigurationUrl: string; issuer: string }>;
    /** Beside those that make it find all of this. */
    settings?: Readonly<Record<string, string>>;
    toApp: Listen;
    toGraph: Listen;
  }>,
  cleanUp: CleanUp,
): Promise<TappedApp> {
  const { app, storage, serviceBus, graph } = options;
  let url = "";
  const close = (tap: Tap) => tap.close();
  const toApp = cleanUp.add(await startTap({ ...options.toApp, target: () => url }), close);
  const toGraph = cleanUp.add(
    await startTap({ ...options.toGraph, target: () => graph.url }),
    close,
  );
  const settings = {
    ...appIdentity,
    IVR_PUBLIC_URL: toApp.url,
    IvrStorage: storage,
    GRAPH_URL: toGraph.url,
    CALLS_OPENID_CONFIGURATION_URL: graph.openIdConfigurationUrl,
    CALLS_TOKEN_ISSUERS: graph.issuer,
    ...omitUndefined({ ServiceBusConnection: serviceBus }),
    ...options.settings,
  };
  const given: AppOptions = { app, settings, queue: callEventQueue };
  const program = cleanUp.add(await startProgram("calls/appProgram", given), (started) =>
    started.stop(),
  );
  ({ url } = readySchema.parse(program.ready));
  return { program, address: toApp.url };
}
