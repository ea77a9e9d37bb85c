import { isRefusal, refusals } from "../model/refusal";
import type { SessionLock } from "../model/brokerMessage";
import { answerAttach, refuseAttach } from "./answerAttach";
import type { Entity } from "./entity";
import { openHeldLink } from "./letAttachesWait";
import type { LinkEnd } from "./linkEnd";
import { makeReceiverEnd } from "./makeReceiverEnd";
import type { WaitingReceiver } from "./receiverPool";
import { rhea } from "./rheaInternals";
import type { Link } from "./rheaInternals";
import { toDotNetTicks } from "./toDotNetTicks";

const sessionFilter = "com.microsoft:session-filter";

/** Lets a client receive from a queue, with the session it names or whichever comes first; sets the link's end. */
export function acceptReceiver(
  link: Link,
  entity: Entity,
  now: () => number,
  setEnd: (end: LinkEnd) => void,
): void {
  const { brokerQueue, operations } = entity;
  const filter = link.remote.attach.source?.filter ?? {};
  const wantsSession = sessionFilter in filter;
  if (wantsSession !== brokerQueue.settings.requiresSession) {
    const refuse = wantsSession ? refusals.sessionNotSupported : refusals.sessionRequired;
    refuseAttach(link, refuse(brokerQueue.name));
    return;
  }
  const attach = (lock: SessionLock | undefined) => {
    const end = makeReceiverEnd(link, entity, lock);
    setEnd(end);
    entity.receivers.add(end, lock);
    answerAttach(link, lock && grantOf(lock));
    if (lock) operations.management++;
  };
  const wanted = sessionIdIn(filter[sessionFilter]);
  if (!wantsSession) attach(undefined);
  else if (wanted === undefined) waitForSession(link, entity, now, attach, setEnd);
  else acceptNamed(link, entity, wanted, attach);
}

function acceptNamed(
  link: Link,
  { brokerQueue }: Entity,
  sessionId: string,
  attach: (lock: SessionLock) => void,
): void {
  try {
    attach(brokerQueue.acceptSession(sessionId, link.name));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refuseAttach(link, error);
  }
}

function waitForSession(
  link: Link,
  { receivers }: Entity,
  now: () => number,
  attach: (lock: SessionLock) => void,
  setEnd: (end: LinkEnd) => void,
): void {
  const waiting: WaitingReceiver = {
    holder: link.name,
    waitsUntil: now() + timeoutOf(link),
    grant: attach,
    refuse: (refusal) => refuseAttach(link, refusal),
  };
  setEnd({
    closed: () => {
      // rhea answers a detach only on a link that was opened.
      if (receivers.stopWaiting(waiting) && link.session.is_open()) openHeldLink(link);
    },
  });
  receivers.wait(waiting);
}

function grantOf(lock: SessionLock) {
  return {
    filter: { [sessionFilter]: lock.sessionId },
    properties: {
      "com.microsoft:locked-until-utc": rhea.types.wrap_long(toDotNetTicks(lock.lockedUntil)),
    },
  };
}

function sessionIdIn(filter: unknown): string | undefined {
  const value = rhea.types.unwrap(filter);
  return typeof value === "string" ? value : undefined;
}

function timeoutOf(link: Link): number {
  const wanted = link.remote.attach.properties?.["com.microsoft:timeout"];
  return Math.min(typeof wanted === "number" ? wanted : defaultTimeoutInMs, longestTimeoutInMs);
}

const defaultTimeoutInMs = 65_000;
const longestTimeoutInMs = 24 * 3_600_000;
