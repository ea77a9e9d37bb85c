import type { CancelTimer } from "../../local/graph/clock";
import type { Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import type { PlatformLimits } from "./platformLimits";

/** A message of the queue. */
export type QueueMessage = {
  readonly body: unknown;
  readonly sessionId: string;
  readonly messageId: string;
  /** How often it has been handed out. */
  deliveries: number;
};

/** Whoever takes messages: it resolves to complete one, rejects to have it again, and never comes back once it died. */
export type Consumer = Readonly<{
  isAlive: () => boolean;
  handle: (message: Readonly<QueueMessage>) => Promise<void>;
}>;

/** What is told of the queue while it runs. */
export type QueueNews = "failed" | "lastDelivery" | "deadLetter" | "lockTaken";

/** A queue with sessions and duplicate detection on virtual time. */
export type VirtualQueue = Readonly<{
  /** Takes a message unless its id is known; returns a number to cancel it by. */
  accept: (message: Omit<QueueMessage, "deliveries">, dueAt?: number) => number;
  cancel: (sequence: number) => void;
  addConsumer: (consumer: Consumer) => void;
  /** A consumer died: its sessions, which are returned, are free once their locks have ended. */
  removeConsumer: (consumer: Consumer) => readonly string[];
  /** Hands a session to somebody else while its holder goes on; false when nobody holds it. */
  loseLock: (sessionId: string) => boolean;
  /** Nothing of a session is being handled or waits to be. */
  isQuiet: (sessionId: string) => boolean;
  scheduledOf: (sessionId: string) => readonly QueueMessage[];
  /** Messages that wait, and scheduled ones. */
  everything: () => readonly QueueMessage[];
  deadLetters: () => readonly QueueMessage[];
}>;

type Session = {
  readonly id: string;
  messages: QueueMessage[];
  readonly scheduled: Map<number, QueueMessage>;
  holder: Consumer | undefined;
  /** Another one for each holder: whoever comes back with an old one has lost the lock. */
  lock: object;
  isServed: boolean;
  letGo: CancelTimer;
};

type Options = Readonly<{
  time: VirtualTime;
  limits: PlatformLimits;
  duplicatesKnownForInMs: number;
  /** The chance of a session. */
  diceOf: (sessionId: string) => Dice;
  tell: (message: QueueMessage, news: QueueNews, error?: unknown) => void;
}>;

const acceptedAfterInMs = 2;
const redeliveredAfterInMs = 10;

/** Makes an empty queue with no consumers. */
export function makeVirtualQueue(options: Options): VirtualQueue {
  const { time } = options;
  const sessions = new Map<string, Session>();
  const consumers: Consumer[] = [];
  const dead: QueueMessage[] = [];
  const isNew = makeDuplicateCheck(options);
  let sequence = 0;

  const sessionOf = (id: string): Session => {
    const known = sessions.get(id);
    if (known !== undefined) return known;
    const made = makeSession(id);
    sessions.set(id, made);
    return made;
  };

  const bury = (session: Session, message: QueueMessage) => {
    session.messages = session.messages.filter((one) => one !== message);
    dead.push(message);
    options.tell(message, "deadLetter");
  };

  const serve = async (session: Session, holder: Consumer) => {
    const { lock } = session;
    const isHeld = () => session.lock === lock && holder.isAlive();
    session.isServed = true;
    for (let [message] = session.messages; message !== undefined; [message] = session.messages) {
      if (message.deliveries >= options.limits.maxDeliveryCount) {
        bury(session, message);
        continue;
      }
      message.deliveries += 1;
      const isLast = message.deliveries === options.limits.maxDeliveryCount;
      if (isLast) options.tell(message, "lastDelivery");
      try {
        await holder.handle(message);
        if (!isHeld()) return;
        const done = message;
        session.messages = session.messages.filter((one) => one !== done);
      } catch (error) {
        if (!isHeld()) return;
        options.tell(message, "failed", error);
        if (isLast) bury(session, message);
        else await time.sleep(redeliveredAfterInMs);
        if (!isHeld()) return;
      }
    }
    session.isServed = false;
    session.letGo = time.after(options.limits.sessionIdleTimeoutInMs, () => {
      if (session.lock === lock && !session.isServed) free(session);
    });
  };

  const free = (session: Session) => {
    session.holder = undefined;
    session.lock = {};
    session.isServed = false;
    pump(session);
  };

  const pump = (session: Session, except?: Consumer) => {
    if (session.messages.length === 0 || session.isServed) return;
    session.holder ??= choose(session, except);
    if (session.holder?.isAlive() !== true) return;
    session.letGo();
    void serve(session, session.holder);
  };

  const choose = (session: Session, except: Consumer | undefined): Consumer | undefined => {
    const able = consumers.filter((one) => one.isAlive() && one !== except);
    return able[options.diceOf(session.id).whole(able.length)];
  };

  return {
    accept: (given, dueAt = 0) => {
      sequence += 1;
      const own = sequence;
      if (!isNew(given.messageId)) return own;
      // Through text and back, as on the wire.
      const body: unknown = JSON.parse(JSON.stringify(given.body));
      const message: QueueMessage = { ...given, body, deliveries: 0 };
      const session = sessionOf(message.sessionId);
      session.scheduled.set(own, message);
      time.after(Math.max(acceptedAfterInMs, dueAt - time.now()), () => {
        if (!session.scheduled.delete(own)) return;
        session.messages.push(message);
        pump(session);
      });
      return own;
    },
    cancel: (cancelled) => {
      for (const session of sessions.values()) session.scheduled.delete(cancelled);
    },
    addConsumer: (consumer) => {
      consumers.push(consumer);
      for (const session of sessions.values()) pump(session);
    },
    removeConsumer: (consumer) => {
      consumers.splice(consumers.indexOf(consumer), 1);
      const held = [...sessions.values()].filter((session) => session.holder === consumer);
      time.after(options.limits.lockDurationInMs, () => {
        for (const session of held) if (session.holder === consumer) free(session);
      });
      return held.map(({ id }) => id);
    },
    loseLock: (sessionId) => {
      const session = sessions.get(sessionId);
      const [message] = session?.messages ?? [];
      if (session?.holder === undefined || message === undefined || consumers.length < 2) {
        return false;
      }
      const before = session.holder;
      session.holder = undefined;
      session.lock = {};
      session.isServed = false;
      options.tell(message, "lockTaken");
      pump(session, before);
      return true;
    },
    isQuiet: (sessionId) => {
      const session = sessions.get(sessionId);
      return session === undefined || (session.messages.length === 0 && !session.isServed);
    },
    scheduledOf: (sessionId) => [...(sessions.get(sessionId)?.scheduled.values() ?? [])],
    everything: () =>
      [...sessions.values()].flatMap(({ messages, scheduled }) => [
        ...messages,
        ...scheduled.values(),
      ]),
    deadLetters: () => dead,
  };
}

function makeSession(id: string): Session {
  return {
    id,
    messages: [],
    scheduled: new Map(),
    holder: undefined,
    lock: {},
    isServed: false,
    letGo: () => undefined,
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
