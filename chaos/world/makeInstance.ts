import type { ServedCalls } from "../../lib/compose/composeCalls";
import { keepClaimed } from "../../lib/ingress/door/keepClaimed";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { makeHandleDelivery, type Delivery } from "../../lib/worker/handle/makeHandleDelivery";
import type { CallStory } from "../story/callStory";
import { makeDice } from "../time/makeDice";
import { composeApp } from "./composeApp";
import { makeEffect } from "./makeEffect";
import { makeLife, never, type Life } from "./makeLife";
import { asOnTheWire, takeNotification } from "./takeNotification";
import type { Consumer, QueueMessage } from "../queue/virtualQueue";
import type { World } from "./world";

/** A process of the app. */
export type Instance = Consumer &
  Readonly<{
    name: string;
    /** Its door: what Graph posts goes on the queue. */
    take: (
      story: CallStory,
      body: unknown,
      origin: Readonly<{ messageId: string; attemptId: string | undefined }>,
    ) => Promise<void>;
    /** What people and programs ask of it. */
    app: Asked;
    die: Life["die"];
  }>;

type Asked = Pick<
  ServedCalls,
  | "placeOutboundCall"
  | "withdrawOutboundCall"
  | "startCampaign"
  | "stopCampaign"
  | "wakeCampaigns"
  | "planCallbacks"
  | "actInCall"
>;

type OnDeath = (instance: Instance, ...death: Parameters<Life["die"]>) => void;

/** Starts a process of the app: everything in it is the app's own but the network. */
export function makeInstance(world: World, number: number, onDeath: OnDeath): Instance {
  const { time, stories, trial } = world;
  const name = `instance ${number}`;
  const life = makeLife((...death) => onDeath(instance, ...death));
  const hanging = new Set<string>();
  const effect = makeEffect(world, name, life);
  const skew = makeDice(trial.seed, name, "skew").between(-0.5, 0.5);
  const aheadInMs = Math.round(skew * trial.surroundings.clockSkewInMs);
  const now = () => time.iso(aheadInMs);
  const app = composeApp(world, { name, life, effect, now });
  const handle = makeHandleDelivery({
    ...app,
    handleCallEvent: async (event, options) => {
      await suffer(world, life, event, hanging);
      await app.handleCallEvent(event, options);
    },
  });

  const instance: Instance = {
    name,
    isAlive: life.isAlive,
    die: life.die,
    handle: async (message) => {
      const { functionTimeoutInMs } = world.limits;
      const cancel = time.after(functionTimeoutInMs, () => {
        life.die("function timeout", hanging.has(message.sessionId) ? "fault" : "app");
      });
      try {
        const delivery = world.wraps.delivery(toDelivery(world, message));
        await handle(delivery, () => parseQueuedMessage(message.body));
      } finally {
        cancel();
      }
    },
    app,
    take: async (story, body, { messageId, attemptId }) => {
      const told = takeNotification(asOnTheWire(body), messageId, now());
      try {
        const { events, claims } = await keepClaimed(app.claimCall, attemptId, told);
        if (events.length === 0) return;
        await app.sendCallEvents(world.wraps.parse(events, messageId));
        for (const { whenSent } of claims) whenSent();
        story.isKnown ||= events.some(({ type }) => type === "callIncoming");
      } catch {
        // Graph is answered 503, and documents no second attempt.
        stories.tell(story, "fault", "the door could not pass the news on");
      }
    },
  };
  return instance;
}

/** A message that kills or hangs its process does so wherever it is handled. `hanging`: the calls that a message hangs of. */
async function suffer(
  world: World,
  life: Life,
  event: CallEvent,
  hanging: Set<string>,
): Promise<void> {
  const { faults, stories, fates, limits } = world;
  const story = stories.find(event.callId);
  const label = story?.label ?? "";
  const kill = () => faults.strikes("messageKills", label);
  const hang = () => faults.strikes("messageHangs", label);
  const fate = fates.get(event.id) ?? (kill() ? "kills" : hang() ? "hangs" : "none");
  fates.set(event.id, fate);
  if (fate === "none" || faults.isHealed()) return;
  const from = world.time.now();
  if (fate === "kills") life.die(`of the message ${event.id}`, "fault");
  else {
    hanging.add(event.callId);
    story?.spells.push({ service: "process", from, to: from + limits.functionTimeoutInMs });
  }
  await never();
}

/** What the worker's function makes of a message's metadata. */
function toDelivery({ limits }: World, message: Readonly<QueueMessage>): Delivery {
  const { sessionId, messageId, deliveries, enqueuedAt } = message;
  const isLast = deliveries >= limits.maxDeliveryCount;
  return { session: sessionId, messageId, deliveryCount: deliveries, enqueuedAt, isLast };
}
