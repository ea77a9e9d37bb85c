import type { Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import type { PlatformLimits } from "../world/platformLimits";
import { makeServe } from "./makeServe";
import { makeSession, release, remove, type Session } from "./session";
import type { Consumer, QueueMessage, QueueNews, VirtualQueue } from "./virtualQueue";

type Options = Readonly<{
  time: VirtualTime;
  limits: PlatformLimits;
  duplicatesKnownForInMs: number;
  /** The chance of a session. */
  diceOf: (sessionId: string) => Dice;
  tell: (message: QueueMessage, news: QueueNews) => void;
}>;

const acceptedAfterInMs = 2;

/** Makes an empty queue with no consumers. */
export function makeVirtualQueue(options: Options): VirtualQueue {
  const { time, limits, tell } = options;
  const sessions = new Map<string, Session>();
  const consumers: Consumer[] = [];
  const dead: QueueMessage[] = [];
  const accept = makeAccept(options, sessions, (session) => pump(session));

  const serve = makeServe({
    time,
    limits,
    onLastDelivery: (message) => tell(message, "lastDelivery"),
    bury: (session, message) => {
      remove(session, message);
      dead.push(message);
      tell(message, "deadLetter");
    },
    onFree: (session) => pump(session),
  });
  const pump = (session: Session, except?: Consumer) => {
    if (session.messages.length === 0 || session.isServed) return;
    session.holder ??= choose(session, except);
    if (session.holder?.isAlive() !== true) return;
    session.keep();
    void serve(session, session.holder);
  };
  const choose = ({ id }: Session, except: Consumer | undefined): Consumer | undefined => {
    const able = consumers.filter((one) => one.isAlive() && one !== except);
    return able[options.diceOf(id).whole(able.length)];
  };
  const takeAway = (session: Session, except?: Consumer) => {
    release(session);
    pump(session, except);
  };

  return {
    accept,
    ...makeViews(sessions, dead),
    addConsumer: (consumer) => {
      consumers.push(consumer);
      for (const session of sessions.values()) pump(session);
    },
    removeConsumer: (consumer) => {
      consumers.splice(consumers.indexOf(consumer), 1);
      const held = [...sessions.values()].filter(({ holder }) => holder === consumer);
      time.after(limits.lockDurationInMs, () => {
        for (const session of held) if (session.holder === consumer) takeAway(session);
      });
      return held.map(({ id }) => id);
    },
    loseLock: (sessionId) => {
      const session = sessions.get(sessionId);
      const [message] = session?.messages ?? [];
      const holder = session?.holder;
      if (session === undefined || message === undefined || holder === undefined) return false;
      tell(message, "lockTaken");
      takeAway(session, holder);
      return true;
    },
  };
}

type Views = Pick<VirtualQueue, "cancel" | "isQuiet" | "scheduledOf" | "waiting" | "deadLetters">;

function makeViews(sessions: ReadonlyMap<string, Session>, dead: readonly QueueMessage[]): Views {
  return {
    cancel: (sequence) => {
      for (const session of sessions.values()) session.scheduled.delete(sequence);
    },
    isQuiet: (sessionId) => {
      const session = sessions.get(sessionId);
      return session === undefined || (session.messages.length === 0 && !session.isServed);
    },
    scheduledOf: (sessionId) => [...(sessions.get(sessionId)?.scheduled.values() ?? [])],
    waiting: () =>
      [...sessions.values()].flatMap(({ messages, scheduled }) => [
        ...messages,
        ...scheduled.values(),
      ]),
    deadLetters: () => dead,
  };
}

function makeAccept(
  options: Options,
  sessions: Map<string, Session>,
  onMessage: (session: Session) => void,
): VirtualQueue["accept"] {
  const { time } = options;
  const isNew = makeDuplicateCheck(options);
  let sequence = 0;
  return (given, dueAt = 0) => {
    sequence += 1;
    const own = sequence;
    if (!isNew(given.messageId)) return own;
    // Through text and back, as on the wire.
    const body: unknown = JSON.parse(JSON.stringify(given.body));
    const waitsForInMs = Math.max(acceptedAfterInMs, dueAt - time.now());
    const enqueuedAt = time.iso(waitsForInMs);
    const message: QueueMessage = { ...given, body, enqueuedAt, deliveries: 0 };
    const session = sessions.get(message.sessionId) ?? makeSession(message.sessionId);
    sessions.set(session.id, session);
    session.scheduled.set(own, message);
    time.after(waitsForInMs, () => {
      if (!session.scheduled.delete(own)) return;
      session.messages = [...session.messages, message];
      onMessage(session);
    });
    return own;
  };
}

/** True for an id that was not accepted within the time for which ids are known. */
function makeDuplicateCheck({ time, duplicatesKnownForInMs }: Options): (id: string) => boolean {
  const acceptedAt = new Map<string, number>();
  return (id) => {
    const before = acceptedAt.get(id) ?? -Infinity;
    if (time.now() - before < duplicatesKnownForInMs) return false;
    acceptedAt.set(id, time.now());
    return true;
  };
}
