import { frames } from "./rheaInternals";
import type { Link } from "./rheaInternals";

/** Answers a drain: what was sent goes out, then the rest of the credit is given up, also when none is left. */
export function drainCredit(link: Link): void {
  const { session } = link;
  const { outgoing, incoming } = session;
  session._process();
  link.delivery_count += link.credit;
  link.credit = 0;
  link._draining = false;
  link._drained = false;
  session.output(
    frames.flow({
      next_incoming_id: incoming.next_transfer_id >>> 0,
      incoming_window: incoming.window,
      next_outgoing_id: outgoing.next_transfer_id >>> 0,
      outgoing_window: outgoing.window,
      handle: link.local.handle,
      delivery_count: link.delivery_count,
      link_credit: 0,
      drain: true,
    }),
  );
}
