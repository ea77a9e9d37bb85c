import { randomUUID } from "node:crypto";
import * as sdk from "@microsoft/microsoft-graph-client";
import { composeCalls } from "../../lib/compose/composeCalls";
import type { HttpAnswer } from "../../lib/graph/actions/parts/httpAnswer";
import type { HttpRequest } from "../../lib/graph/client/makeHttpRequest";
import {
  makeAcceptNotification,
  type IngressPorts,
} from "../../lib/ingress/door/acceptNotification";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { makeLog } from "../../lib/log";
import { sleep } from "../../lib/sleep";
import { makeClock } from "../../lib/time/makeClock";
import { makeClaimCall } from "../../lib/placing/makeClaimCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { makeHandleDelivery } from "../../lib/worker/handle/makeHandleDelivery";
import { makeSigningKeys } from "../../local/graph/http/signingKeys";
import { appIdentity } from "../calls/identity";
import { publishMenuFlowIn } from "../calls/publishMenuFlow";
import { makeHandedQueue, type Sent } from "./makeHandedQueue";
import type { AppEnds } from "./playNotifications";

const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
const issuer = "https://keys.example";
const graphUrl = "https://graph.example";
const now = makeClock();
// What goes wrong is all that is written: the rest would be measured.
const log = { info: () => {}, warn: () => {}, error: makeLog().error };
const logDetail = "calls";

/** The whole app over a storage, a queue and a Graph that are no more than variables. */
export async function makeOwnApp(): Promise<AppEnds> {
  const keys = await makeSigningKeys(randomUUID());
  const token = await keys.sign({ iss: issuer, aud: appId, tid: tenantId }, 3900);
  const storage = makeMemoryStorage({ now });
  await publishMenuFlowIn(storage);
  const { sender, take } = makeHandedQueue();
  const graph = makeGraph();
  const settings = { secrets: {}, linesKeptDays: 30, logDetail, editor: { isOn: false } } as const;
  const calls = composeCalls(settings, {
    storage,
    sender,
    graphOptions: {
      graphUrl,
      publicUrl: "https://ivr.example",
      tenantId,
      getToken: () => Promise.resolve(token),
      fetch: graph.answer,
      importSdk: () => Promise.resolve(sdk),
    },
    askOutside: () => Promise.reject(new Error("Nothing is outside.")),
    now,
    sleep,
    log,
  });
  const handleDelivery = makeHandleDelivery(calls);
  const acceptNotification = makeDoor({
    sendCallEvents: sender.sendCallEvents,
    claimCall: makeClaimCall({
      attempts: storage.outboundAttempts,
      // Nothing is placed here, so no call comes twice.
      hangUp: () => Promise.reject(new Error("No call is hung up at the door.")),
      now,
      log,
    }),
    jwks: keys.jwks,
  });
  const authorization = `Bearer ${token}`;
  const deliver = ({ sessionId: session, messageId, body }: Sent) => {
    const delivery = { session, messageId, deliveryCount: 1, enqueuedAt: now(), isLast: false };
    return handleDelivery(delivery, () => parseQueuedMessage(JSON.parse(body)));
  };
  return {
    tell: async ({ body }) => {
      const { status } = await acceptNotification({
        authorization,
        contentType: "application/json",
        ...toPost(body),
      });
      if (status !== 202) throw new Error(`A notification was answered with ${status}.`);
      for (const message of take()) await deliver(message);
    },
    playing: graph.playing,
  };
}

/** The ingress, whose keys are at hand. */
function makeDoor({
  jwks,
  ...ports
}: Pick<IngressPorts, "sendCallEvents" | "claimCall"> & Readonly<{ jwks: unknown }>) {
  const openIdConfigurationUrl = `${issuer}/openid`;
  const config = { appId, allowedTenants: [tenantId], tokenIssuers: [issuer], logDetail } as const;
  return makeAcceptNotification(
    { ...config, openIdConfigurationUrl },
    {
      ...ports,
      fetch: (address) => {
        const isOpenId = address === openIdConfigurationUrl;
        return Promise.resolve(Response.json(isOpenId ? { jwks_uri: `${issuer}/keys` } : jwks));
      },
      now,
      wait: sleep,
      log,
    },
  );
}

/** A Graph that takes whatever it is asked, and remembers what is to be heard. */
function makeGraph() {
  const playing = new Map<string, string>();
  const operation = JSON.stringify({ id: "operation-1", status: "running" });
  const answerWith = (status: number, text: string) => {
    const answer: HttpAnswer = {
      ok: true,
      status,
      headers: { get: () => null },
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(JSON.parse(text) as unknown),
    };
    // What nobody asks for of a Response would cost more than all of it.
    return Promise.resolve(answer as Response);
  };
  return {
    answer: (address: string, { method, body }: HttpRequest) => {
      const [, callId = "", action] = /\/calls\/([^/]+)(?:\/(\w+))?/.exec(address) ?? [];
      const asked =
        typeof body !== "string" ? {} : (JSON.parse(body) as Readonly<Record<string, string>>);
      if (action === "playPrompt") playing.set(callId, asked["clientContext"] ?? "");
      if (method === "DELETE") return answerWith(204, "");
      return action === "answer" ? answerWith(202, "") : answerWith(200, operation);
    },
    playing: (callId: string) => playing.get(callId) ?? "",
  };
}

/** The POST that tells of it, as far as Graph makes it. */
export function toPost(body: unknown) {
  return { messageId: randomUUID(), body: Buffer.from(JSON.stringify(body)) };
}
