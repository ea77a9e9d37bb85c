import { setMaxListeners } from "node:events";
import { makeHttpRequest } from "../../../lib/graph/client/makeHttpRequest";
import { makeHttpTransport, type SendHttp } from "../../../lib/graph/client/makeHttpTransport";
import { chooseDeadline } from "../../../lib/time/chooseDeadline";
import { limitTime } from "../../../lib/time/limitTime";
import type { Clock } from "../../../lib/simulation/graph/clock";
import type { CallNotification } from "../calls/notifications";
import type { SimulatorSettings } from "../simulatorSettings";
import { encodeWindows1252 } from "./encodeWindows1252";

/** How one POST of a notification went; status 0: nobody answered. */
export type Delivery = Readonly<{ at: string; callId: string; kind: string; status: number }>;

/** Sends notifications: in order for each call, one after the other. */
export type NotificationSender = Readonly<{
  send: (notification: CallNotification) => void;
  stop: () => void;
}>;

type Ports = Readonly<{
  settings: () => SimulatorSettings;
  wallClock: Clock;
  newId: () => string;
  /** A bearer token for the app. */
  token: () => Promise<string>;
  delivered: (delivery: Delivery) => void;
}>;

type Sending = Ports & Readonly<{ sendHttp: SendHttp }>;

type Lane = { waiting: CallNotification[]; arrived: () => void };

const postTimeoutInMs = 10_000;
const pairWaitInMs = 50;

/** Makes the sender. No POST is tried again, whatever the answer: Graph documents no retry. */
export function makeNotificationSender(given: Ports): NotificationSender {
  const ports: Sending = { ...given, sendHttp: makeHttpTransport() };
  const lanes = new Map<string, Lane>();
  const stopping = new AbortController();
  // Each POST under way listens.
  setMaxListeners(0, stopping.signal);

  const run = async (callId: string, lane: Lane) => {
    while (lane.waiting.length > 0 && !stopping.signal.aborted) {
      for (const notification of await nextToSend(ports, lane)) {
        await deliver(ports, notification, stopping.signal);
      }
    }
    lanes.delete(callId);
  };

  return {
    send: (notification) => {
      const lane = lanes.get(notification.callId);
      if (lane) {
        lane.waiting.push(notification);
        lane.arrived();
        return;
      }
      const opened: Lane = { waiting: [notification], arrived: () => undefined };
      lanes.set(notification.callId, opened);
      void run(notification.callId, opened);
    },
    stop: () => stopping.abort(),
  };
}

async function nextToSend(ports: Ports, lane: Lane): Promise<readonly CallNotification[]> {
  if (!ports.settings().swapPairs) return lane.waiting.splice(0, 1);
  if (lane.waiting.length < 2) {
    await new Promise<void>((resolve) => {
      const cancel = ports.wallClock.after(pairWaitInMs, resolve);
      lane.arrived = () => {
        cancel();
        resolve();
      };
    });
  }
  return lane.waiting.splice(0, 2).toReversed();
}

async function deliver(
  ports: Sending,
  notification: CallNotification,
  stopping: AbortSignal,
): Promise<void> {
  const { notifyTwice } = ports.settings();
  const messageId = ports.newId();
  const messageIds = notifyTwice
    ? [messageId, notifyTwice === "newMessageId" ? ports.newId() : messageId]
    : [messageId];
  for (const id of messageIds) {
    const status = await post(ports, notification, id, stopping);
    if (stopping.aborted) return;
    const at = new Date(ports.wallClock.now()).toISOString();
    ports.delivered({ at, callId: notification.callId, kind: notification.kind, status });
  }
}

async function post(
  ports: Sending,
  notification: CallNotification,
  messageId: string,
  stopping: AbortSignal,
): Promise<number> {
  const { charset, webhookUrl } = ports.settings();
  const json = JSON.stringify(notification.body);
  try {
    const authorization = `Bearer ${await ports.token()}`;
    // A redirect asks that another region takes the call: there is none here, so it counts as not accepted.
    const send = async (signal: AbortSignal) => {
      const deadline = chooseDeadline(() => signal)(postTimeoutInMs);
      const request = makeHttpRequest(deadline, {
        method: "POST",
        headers: {
          Authorization: authorization,
          Accept: "application/json",
          "Content-Type":
            charset === "utf-8" ? "application/json" : "application/json; charset=Windows-1252",
          "User-Agent": "Microsoft-Skype/3.0,(Calling/1.0)",
          "X-Microsoft-Skype-Chain-ID": notification.callChainId,
          "X-Microsoft-Skype-Message-ID": messageId,
        },
        body: charset === "utf-8" ? json : encodeWindows1252(json),
      });
      const answer = await ports.sendHttp(notification.callbackUri ?? webhookUrl, request);
      await answer.text();
      return answer.status;
    };
    return await limitTime(postTimeoutInMs, send, stopping);
  } catch {
    // Nobody listens, or not in time: that is what status 0 says.
    return 0;
  }
}
