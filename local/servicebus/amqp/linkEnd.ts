import type { Delivery, RheaEvent } from "./rheaInternals";

/** How a receiver settles a delivery on its link: AMQP's outcomes. */
export type AmqpOutcome = "accepted" | "rejected" | "released" | "modified";

/** The broker's end of one link: what it does when something happens on it. */
export type LinkEnd = Readonly<{
  /** The client sent a message. */
  message?: (event: RheaEvent) => void;
  /** The client gave credit, or wants what it gave drained. */
  flow?: () => void;
  settled?: (delivery: Delivery, outcome: AmqpOutcome) => void;
  /** The link, its session or its connection is gone; may come more than once. */
  closed?: () => void;
}>;
