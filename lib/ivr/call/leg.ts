import type { CallParty } from "./callParty";
import type { FlowVersions } from "./callPlan";
import type { RoomOrder } from "./room";

/**
 * How far a leg has come: a call of its own that rings somebody for another call and asks them to take it. `machine`:
 * nobody pressed a key, as where an answering machine listens. `ended`: it is over for any other reason.
 */
export type LegOutcome =
  "ringing" | "answered" | "taken" | "declined" | "noAnswer" | "busy" | "machine" | "ended";

/** Whose session hears of a leg, and the operation by which it knows it. It need not be a call's. */
export type LegParent = Readonly<{ callId: string; operation: string }>;

/** What a leg is placed for. */
export type LegOrder = Readonly<{
  parent: LegParent;
  /** The flows of its parent, and the one of them whose words it says. */
  pinned: FlowVersions;
  flow: string;
  /** The step that wants somebody rung, and says what they hear. */
  step?: string;
  /** Whoever is rung awaits the call: they are asked nothing, and taken as soon as they answer. */
  isAwaited?: true;
  /** The language to speak, unless it is the first of the flow. */
  language?: string;
  /** Who is to be taken. */
  caller: CallParty;
  /** It rings nobody: it keeps this room open in its meeting. */
  room?: RoomOrder;
}>;

/** A leg as its parent knows it. */
export type Leg = Readonly<{ operation: string; callId?: string; outcome?: LegOutcome }>;
