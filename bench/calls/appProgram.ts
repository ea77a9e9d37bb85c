import { resolve } from "node:path";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { startFunctionsHost } from "../../local/functions/startFunctionsHost";
import { startBroker } from "../../local/servicebus/startBroker";
import { answering } from "../support/answering";

/**
 * What the functions host runs: all functions of the app, its ingress alone, or what each of them is measured against.
 */
export type AppName = keyof typeof apps;

/** How the host starts; without a connection string for the broker it has one within, as the local stack has. */
export type AppOptions = Readonly<{
  app: AppName;
  settings: Readonly<Record<string, string>>;
  queue: string;
  /** Any free one unless told. */
  port?: number;
}>;

const apps = {
  ivr: () => import("../../functions/index"),
  ivrIngress: () => import("../../functions/callNotifications"),
  emptyWorker: () => import("./emptyWorker"),
  concurrencyFloor: () => import("../concurrency/floorFunctions"),
  bareIngress: () => import("./bareIngress"),
};

/* A functions host with one app, in a process of its own. */
void answering(async (given) => {
  const { app, settings, queue, port = 0 } = given as AppOptions;
  const broker =
    settings["ServiceBusConnection"] === undefined
      ? await startBroker({ queues: { [queue]: callEventsQueueDefinition } })
      : undefined;
  const host = await startFunctionsHost({
    appDirectory: resolve("."),
    port,
    environment: {
      ...settings,
      CALL_EVENTS_QUEUE: queue,
      ...(broker === undefined ? {} : { ServiceBusConnection: broker.connectionString }),
    },
    load: apps[app],
  });
  return {
    ready: { url: host.url },
    answers: {
      cpu: () => process.cpuUsage(),
      /** Messages that are being worked on, or wait to be. */
      active: () => broker?.counts(queue).active ?? 0,
    },
  };
});
