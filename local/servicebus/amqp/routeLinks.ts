import { refusals } from "../model/refusal";
import { acceptReceiver } from "./acceptReceiver";
import { answerAttach, refuseAttach } from "./answerAttach";
import type { Entity } from "./entity";
import type { LinkEnd } from "./linkEnd";
import { makeManagementEnd } from "./makeManagementEnd";
import { makeSecurityEnd } from "./makeSecurityEnd";
import { makeSenderEnd } from "./makeSenderEnd";
import { parseEntityAddress } from "./parseEntityAddress";
import type { Link } from "./rheaInternals";

/** Finds the end of each link: a client's sender or receiver on a queue, its management node, or $cbs. */
export type LinkRouter = Readonly<{
  /** A client wants to send to the target of a link. */
  acceptSender: (link: Link) => void;
  /** A client wants to receive from the source of a link. */
  acceptReceiver: (link: Link) => void;
  endOf: (link: Link) => LinkEnd | undefined;
}>;

/** Makes the router of one broker. */
export function routeLinks(
  options: Readonly<{
    findEntity: (address: string) => Entity | undefined;
    sharedAccessKey: string | undefined;
    now: () => number;
  }>,
): LinkRouter {
  const { findEntity, sharedAccessKey, now } = options;
  const ends = new WeakMap<Link, LinkEnd>();
  const hasEntity = (address: string) => findEntity(address) !== undefined;
  const security = makeSecurityEnd({ hasEntity, sharedAccessKey, now });

  const open = (link: Link, end: LinkEnd) => {
    ends.set(link, end);
    answerAttach(link);
  };
  const refuseUnknown = (link: Link, address: string) => {
    refuseAttach(link, refusals.entityNotFound(parseEntityAddress(address).path));
  };

  return {
    acceptSender: (link) => {
      const address = link.remote.attach.target?.address ?? "";
      const entity = findEntity(address);
      if (address === securityAddress) open(link, security);
      else if (!entity) refuseUnknown(link, address);
      else if (isManagement(address)) open(link, makeManagementEnd(entity));
      else open(link, makeSenderEnd(entity));
    },
    acceptReceiver: (link) => {
      const address = link.remote.attach.source?.address ?? "";
      const entity = findEntity(address);
      // Answers of $cbs and of management nodes come through the sender's end, see replyTo.
      if (address === securityAddress) answerAttach(link);
      else if (!entity) refuseUnknown(link, address);
      else if (isManagement(address)) answerAttach(link);
      else acceptReceiver(link, entity, now, (end) => ends.set(link, end));
    },
    endOf: (link) => ends.get(link),
  };
}

const securityAddress = "$cbs";

const isManagement = (address: string) => parseEntityAddress(address).isManagement;
