import type { Server } from "node:net";
import { acknowledgeQuickly } from "./acknowledgeQuickly";
import { letAttachesWait } from "./letAttachesWait";
import type { AmqpOutcome } from "./linkEnd";
import type { LinkRouter } from "./routeLinks";
import { rhea } from "./rheaInternals";
import type { Connection, Container, Link, RheaEvent } from "./rheaInternals";

/** A listening AMQP endpoint whose links the router serves. */
export type AmqpContainer = Readonly<{
  listen: (port: number) => Server;
  /** Closes every connection with an AMQP error; one without leaves the client waiting for its links for a minute. */
  closeConnections: (condition: string, description: string) => void;
}>;

/** Connects rhea's events with the ends of links. */
export function makeContainer(router: LinkRouter): AmqpContainer {
  const connections = new Set<Connection>();
  const container = newContainer();
  const on = (name: string, listener: (event: RheaEvent) => void) =>
    container.on(name, (event: RheaEvent) => reportingDefects(() => listener(event)));
  // rhea forgets links that were never opened before it says that their connection is gone, and those that wait for a
  // session are such links: left in line they would be granted one that nobody receives from.
  const links = new Map<Connection, Set<Link>>();
  const closeLink = (link: Link) => {
    links.get(link.connection)?.delete(link);
    router.endOf(link)?.closed?.();
  };
  const remember = (link: Link) => {
    const known = links.get(link.connection) ?? new Set<Link>();
    links.set(link.connection, known.add(link));
  };
  const forget = ({ connection }: RheaEvent) => {
    connections.delete(connection);
    for (const link of links.get(connection) ?? []) closeLink(link);
    links.delete(connection);
  };

  on("connection_open", ({ connection }) => {
    connections.add(connection);
    acknowledgeQuickly({
      socket: connection.socket,
      isOpen: () => connection.is_open(),
      writeEmptyFrame: () => connection._write_frame(),
    });
  });
  on("disconnected", forget);
  on("connection_close", forget);
  on("session_open", ({ session }) => letAttachesWait(session));
  on("session_close", ({ session }) => session.each_link(closeLink));
  // The client's receiver is a sender here, and its sender a receiver.
  on("sender_open", ({ sender }) => {
    remember(sender);
    router.acceptReceiver(sender);
  });
  on("receiver_open", ({ receiver }) => {
    remember(receiver);
    router.acceptSender(receiver);
  });
  on("sender_close", ({ sender }) => closeLink(sender));
  on("receiver_close", ({ receiver }) => closeLink(receiver));
  on("sender_flow", ({ sender }) => router.endOf(sender)?.flow?.());
  on("message", (event) => router.endOf(event.receiver)?.message?.(event));
  for (const outcome of outcomes) {
    on(outcome, ({ sender, delivery }) => router.endOf(sender)?.settled?.(delivery, outcome));
  }
  // A client may break off or talk nonsense; rhea then drops its connection, and nobody else need know.
  for (const name of harmless) container.on(name, () => undefined);

  return {
    listen: (port) => container.listen({ host: "127.0.0.1", port }),
    closeConnections: (condition, description) => {
      for (const connection of connections) connection.close({ condition, description });
    },
  };
}

function newContainer(): Container {
  const container = rhea.create_container({
    id: "local-servicebus",
    autoaccept: false,
    // Otherwise rhea raises `released` for every `modified` too.
    treat_modified_as_released: false,
    credit_window: 1000,
    tcp_no_delay: true,
  });
  // Nobody says who they are here: each shows a token at $cbs. The .NET client asks for that by the name of MSSBCBS.
  const mechanisms = container.sasl_server_mechanisms;
  mechanisms.enable_anonymous();
  mechanisms["MSSBCBS"] = mechanisms["ANONYMOUS"];
  return container;
}

// rhea drops the connection of an event that throws, without a word.
function reportingDefects(react: () => void): void {
  try {
    react();
  } catch (error) {
    console.error("The Service Bus broker could not react to a client:", error);
    throw error;
  }
}

const outcomes: readonly AmqpOutcome[] = ["accepted", "rejected", "released", "modified"];

const harmless = [
  "connection_error",
  "session_error",
  "sender_error",
  "receiver_error",
  "protocol_error",
  "error",
];
