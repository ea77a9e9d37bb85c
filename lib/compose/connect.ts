import type { Config } from "../config";
import type { Graph } from "../graph/client/makeGraph";
import type { GraphOptions } from "../graph/client/makePerformGraphAction";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import { makeGraphToken } from "../graph/token/makeGraphToken";
import { makeReadRoles } from "../graph/token/makeReadRoles";
import type { Log } from "../log";
import { makeCallEventSender, type CallEventSender } from "../messaging/callEventSender";
import { onceMade } from "../onceMade";
import type { AskOutside } from "../outside/makeAskOutside";
import { sleep } from "../sleep";
import { makeAzureBlobs } from "../storage/blobs/azureBlobs";
import type { Blobs } from "../storage/blobs/blobs";
import type { Storage } from "../storage/storage";
import { makeAzureTables } from "../storage/tables/azureTables";
import type { Tables } from "../storage/tables/tables";
import { makeClock } from "../time/makeClock";
import type { Sleep } from "../worker/ports";

/** What all parts of a process share, so that each connects once. What is large, or needed by few, is loaded with its first use. */
export type Connections = Readonly<{
  tables: Tables;
  blobs: Blobs;
  sender: CallEventSender;
  graphOptions: GraphOptions;
  /** What the app may do at Graph. Never by a kept token: what an administrator consented to meanwhile is in a new one. */
  readRoles: ReadRoles;
  loadStorage: () => Promise<Storage>;
  loadGraph: () => Promise<Graph>;
  askOutside: AskOutside;
  now: () => string;
  sleep: Sleep;
  log: Log;
}>;

/** Makes the connections of a process by its settings. None is open before it is used. */
export function connect(config: Config, log: Log): Connections {
  const now = makeClock();
  const tables = makeAzureTables(config.storage);
  const blobs = makeAzureBlobs(config.storage);
  const graphOptions = makeGraphOptions(config);
  const loadAskOutside = onceMade(async () =>
    (await import("../outside/makeAskOutside")).makeAskOutside({
      allowedHosts: config.outsideHosts,
      allowLoopback: config.isLocal,
    }),
  );
  return {
    tables,
    blobs,
    sender: makeCallEventSender(config.serviceBus, config.callEventsQueue),
    graphOptions,
    readRoles: makeReadRoles(() => makeGraphToken(config)(config.tenantId)),
    loadStorage: onceMade(async () =>
      (await import("../storage/storage")).makeStorage({ tables, blobs, now, sleep }),
    ),
    loadGraph: onceMade(async () =>
      (await import("../graph/client/makeGraph")).makeGraph(graphOptions),
    ),
    askOutside: async (request) => (await loadAskOutside())(request),
    now,
    sleep,
    log,
  };
}

/** Where Graph is, as whom it is asked, and what it has in this cloud. */
function makeGraphOptions(config: Config): GraphOptions {
  return {
    graphUrl: config.graphUrl,
    publicUrl: config.publicUrl,
    tenantId: config.tenantId,
    getToken: makeGraphToken(config),
    lacks: config.lacks,
    provided: [
      ...(config.isBetaAllowed ? (["beta"] as const) : []),
      ...(config.cloud === "global" ? (["globalCloud"] as const) : []),
    ],
  };
}
