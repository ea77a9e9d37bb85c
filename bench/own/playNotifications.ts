import { randomUUID } from "node:crypto";
import {
  callNotification,
  mediaState,
  operationNotification,
  type CallNotification,
} from "../../local/graph/calls/notifications";

/** The two ends of the app: `tell` is Graph's POST, `playing` the clientContext of what it was last asked to play. */
export type AppEnds = Readonly<{
  tell: (notification: CallNotification) => Promise<void>;
  playing: (callId: string) => string;
}>;

/** Into a menu and back again. */
const keys = ["tone1", "star", "tone2", "star", "tone3", "star", "tone4", "star"];

/** A caller hears each prompt to its end and presses a key, eight times, and hangs up. Resolves to the number of notifications. */
export async function playNotifications({ tell, playing }: AppEnds): Promise<number> {
  const callId = randomUUID();
  const call = { callId, callChainId: randomUUID(), callbackUri: undefined, version: 0 };
  let told = 0;
  const post = async (notification: CallNotification) => {
    told += 1;
    await tell(notification);
  };
  await post(callNotification(call, "incoming", "created", incomingCall));
  await post(callNotification(call, "establishing", "updated", { state: "establishing" }));
  await post(callNotification(call, "established", "updated", { state: "established" }));
  const sound = { state: "established", mediaState: mediaState(true) };
  await post(callNotification(call, "audioActive", "updated", sound));
  for (const [index, key] of keys.entries()) {
    const clientContext = playing(callId);
    const played = { clientContext, status: "completed" };
    await post(operationNotification(call, "playPrompt", randomUUID(), played));
    const tone = { "@odata.type": "#microsoft.graph.toneInfo", sequenceId: index + 1 };
    const toneInfo = { ...tone, tone: key };
    await post(callNotification(call, "tone", "updated", { state: "established", toneInfo }));
    if (playing(callId) === clientContext) throw new Error(`The key ${key} brought nothing.`);
  }
  await post(callNotification(call, "terminated", "deleted", { state: "terminated" }));
  return told;
}

const phone = (id: string) => ({
  "@odata.type": "#microsoft.graph.participantInfo",
  identity: {
    "@odata.type": "#microsoft.graph.identitySet",
    phone: { "@odata.type": "#microsoft.graph.identity", id },
  },
});
const incomingCall = {
  state: "incoming",
  direction: "incoming",
  source: phone("+15550123"),
  targets: [phone("+15550100")],
  requestedModalities: ["audio"],
};
