import type { AttachFrame, Link, Session, TransferFrame } from "./rheaInternals";

/**
 * Changes how rhea treats one AMQP session: a link is not opened before answerAttach, so that an answer may wait (for a
 * session to have messages), and payloads are handed over undecoded, so that messages stay byte for byte.
 */
export function letAttachesWait(session: Session): void {
  const { on_attach: attach, on_transfer: transfer } = session;
  session.on_attach = (frame: AttachFrame) => {
    const { name, role } = frame.performative;
    if (!session.links[name]) {
      const link = role ? session.create_sender(name) : session.create_receiver(name);
      link.open = () => undefined;
    }
    attach.call(session, frame);
  };
  session.on_transfer = (frame: TransferFrame) => {
    // rhea decodes payloads of message format 0 only; an absent format in a later frame of a message does no harm.
    frame.performative.message_format ||= undecodedFormat;
    transfer.call(session, frame);
  };
}

/** Lets rhea open a link that letAttachesWait kept closed. */
export function openHeldLink(link: Link): void {
  Reflect.deleteProperty(link, "open");
  link.open();
}

const undecodedFormat = 0x7fffff00;
