import type { Refusal } from "../model/refusal";
import { openHeldLink } from "./letAttachesWait";
import { largestMessage } from "./largestMessage";
import type { Link, Terminus } from "./rheaInternals";

/** Opens a link the client attached, with the settle modes it asked for and, for a session, with what was granted. */
export function answerAttach(
  link: Link,
  granted: Readonly<{
    filter?: Readonly<Record<string, unknown>>;
    properties?: Readonly<Record<string, unknown>>;
  }> = {},
): void {
  const { source, target } = link.remote.attach;
  link.set_source({ ...addressOf(source), ...(granted.filter && { filter: granted.filter }) });
  link.set_target(addressOf(target));
  echoModes(link);
  if (granted.properties) link.local.attach.properties = granted.properties;
  openHeldLink(link);
}

/** Answers an attach with nothing at its end and closes it for the reason given, which is how AMQP refuses a link. */
export function refuseAttach(link: Link, refusal: Refusal): void {
  echoModes(link);
  openHeldLink(link);
  link.close({ condition: refusal.condition, description: refusal.message });
}

const addressOf = (terminus: Terminus | null) =>
  typeof terminus?.address === "string" ? { address: terminus.address } : {};

function echoModes(link: Link): void {
  const { snd_settle_mode, rcv_settle_mode } = link.remote.attach;
  Object.assign(link.local.attach, {
    snd_settle_mode,
    rcv_settle_mode,
    // The client makes batches up to this size; without it they have no limit.
    max_message_size: largestMessage,
  });
}
