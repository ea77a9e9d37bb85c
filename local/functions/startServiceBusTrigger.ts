import { setMaxListeners } from "node:events";
import type {
  ServiceBusClient,
  ServiceBusReceiver,
  ServiceBusReceiverOptions,
  ServiceBusSessionReceiver,
} from "@azure/service-bus";
import { findErrorCode } from "../../lib/errors";
import { bindingText } from "./bindingText";
import { finishedWithin } from "./finishedWithin";
import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import type { HostSettings } from "./hostSettings";
import type { Invoke } from "./makeInvoke";
import { makeDelivery } from "./makeDelivery";
import type { DeliveryParts } from "./makeDelivery";
import { reportProblem } from "./reportProblem";
import { serveSession } from "./serveSession";
import { makeSessionSeats, type SessionSeat } from "./sessionSeats";
import type { ServiceBusClients } from "./serviceBusClients";
import { startSessionSlots } from "./startSessionSlots";
import { triggerOf } from "./triggerOf";

/** Something that runs until it is stopped; what is under way may finish for at most the time given in milliseconds. */
export type RunningTrigger = Readonly<{ stop: (graceInMs: number) => Promise<void> }>;

/** How long the broker may take to answer for the messages that are abandoned at the end. */
const settlingInMs = 1000;

type Parts = Readonly<{
  clients: ServiceBusClients;
  settings: HostSettings["serviceBus"];
  environment: Readonly<Record<string, string>>;
  invoke: Invoke;
  counts: { serviceBus: number; failed: number };
  log: HostLog;
}>;

/** Listens to a queue (or a topic's subscription) for one function, session by session where the function asks for it. */
export async function startServiceBusTrigger(
  served: RegisteredFunction,
  parts: Parts,
): Promise<RunningTrigger> {
  const { binding } = triggerOf(served.metadata);
  const client = await parts.clients.client(binding["connection"]);
  const named = (option: string) => bindingText(binding, option, parts.environment);
  const entity =
    typeof binding["topicName"] === "string"
      ? ([named("topicName"), named("subscriptionName")] as const)
      : ([named("queueName"), undefined] as const);
  const isAutomatic = binding["autoCompleteMessages"];
  const cutOff = anAbortController();
  const delivery: DeliveryParts = {
    ...parts,
    autoComplete:
      typeof isAutomatic === "boolean" ? isAutomatic : parts.settings.autoCompleteMessages,
    cutOff: cutOff.signal,
  };
  const warn = (message: string) =>
    parts.log("warning", "system", message, { functionName: served.metadata.name });
  const connect = (number: number) => parts.clients.client(binding["connection"], number);
  const start = binding["isSessionsEnabled"] === true ? takeSessions : takeMessages;
  const stop = start({ served, client, connect, entity, delivery, settings: parts.settings, warn });
  return {
    stop: async (graceInMs) => {
      const stopped = stop();
      if (await finishedWithin(stopped, graceInMs)) return;
      cutOff.abort();
      // A broker that is gone answers no settlement; what is left ends when the client is closed.
      await finishedWithin(stopped, settlingInMs);
    },
  };
}

type Taking = Readonly<{
  served: RegisteredFunction;
  client: ServiceBusClient;
  connect: (number: number) => Promise<ServiceBusClient>;
  entity: readonly [string, string | undefined];
  delivery: DeliveryParts;
  settings: HostSettings["serviceBus"];
  warn: (message: string) => void;
}>;

function takeMessages({ served, client, entity, delivery, settings, warn }: Taking) {
  const [queueOrTopic, subscriptionName] = entity;
  const options = receiverOptions(settings);
  const receiver: ServiceBusReceiver =
    subscriptionName === undefined
      ? client.createReceiver(queueOrTopic, options)
      : client.createReceiver(queueOrTopic, subscriptionName, options);
  const deliver = makeDelivery(served, receiver, delivery);
  const underWay = new Set<Promise<void>>();
  const subscription = receiver.subscribe(
    {
      processMessage: async (message) => {
        const work = deliver(message);
        underWay.add(work);
        await work;
        underWay.delete(work);
      },
      processError: async (problem) => reportProblem(problem, warn),
    },
    { autoCompleteMessages: false, maxConcurrentCalls: settings.maxConcurrentCalls },
  );
  return async () => {
    await subscription.close();
    await Promise.all(underWay);
    await receiver.close();
  };
}

type SeatedSession = Readonly<{ receiver: ServiceBusSessionReceiver; seat: SessionSeat }>;

function takeSessions({ served, connect, entity, delivery, settings, warn }: Taking) {
  const [queueOrTopic, subscriptionName] = entity;
  const options = receiverOptions(settings);
  const stopping = anAbortController();
  const seats = makeSessionSeats();
  const accept = async (seat: SessionSeat) => {
    const client = await connect(seat.connection);
    return subscriptionName === undefined
      ? client.acceptNextSession(queueOrTopic, options)
      : client.acceptNextSession(queueOrTopic, subscriptionName, options);
  };
  const slots = startSessionSlots<SeatedSession>({
    accept: () => acceptSeated(seats.take(), accept),
    serve: async ({ receiver, seat }) => {
      await serveSession(receiver, {
        deliver: makeDelivery(served, receiver, delivery),
        maxConcurrentCalls: settings.maxConcurrentCallsPerSession,
        idleTimeoutInMs: Math.min(settings.sessionIdleTimeoutInMs, longestInMs),
        stopping: stopping.signal,
        log: warn,
      }).finally(seat.leave);
    },
    release: ({ receiver, seat }) => receiver.close().finally(seat.leave),
    maxSessions: settings.maxConcurrentSessions,
    log: (problem) => warn(`acceptSession: ${problem}`),
  });
  return async () => {
    stopping.abort();
    await slots.stop();
  };
}

/* The seat is left at once where nobody comes. */
async function acceptSeated(
  seat: SessionSeat,
  accept: (seat: SessionSeat) => Promise<ServiceBusSessionReceiver>,
): Promise<SeatedSession | undefined> {
  let receiver: ServiceBusSessionReceiver | undefined;
  try {
    receiver = await orNone(accept(seat));
    return receiver && { receiver, seat };
  } finally {
    if (receiver === undefined) seat.leave();
  }
}

/* Every message and every session listens to one of these, so Node's warning at ten listeners would be idle. */
function anAbortController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/* The longest time a timer can run; the client adds the renewal time to a date, which an infinite one would break. */
const longestInMs = 2 ** 31 - 1;

function receiverOptions(settings: HostSettings["serviceBus"]): ServiceBusReceiverOptions {
  return {
    receiveMode: "peekLock",
    maxAutoLockRenewalDurationInMs: Math.min(settings.maxAutoLockRenewalDurationInMs, longestInMs),
    skipParsingBodyAsJson: true,
  };
}

/* No session came within the client's time-out, or another host was quicker: ask again. */
async function orNone<Session>(accepting: Promise<Session>): Promise<Session | undefined> {
  try {
    return await accepting;
  } catch (error) {
    const code = findErrorCode(error);
    if (code === "ServiceTimeout" || code === "SessionCannotBeLocked") return undefined;
    throw error;
  }
}
