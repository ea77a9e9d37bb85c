import type { FaultKind } from "../faults/faultRates";
import type { Service } from "../faults/faultWindow";

/** Something an instance does to the world outside, and what may go wrong with it. */
export type EffectKind = Readonly<{
  name: string;
  /** The call it is for, or any text with its id. */
  about: string;
  /** What it needs: away, it fails. */
  service?: Service;
  /** Fails before it took effect. */
  fails?: FaultKind;
  /** Took effect, but the instance does not hear of it. */
  losesReply?: FaultKind;
  /** What a failure looks like. */
  fault: () => unknown;
  /** There and back. */
  takesInMs?: number;
  /** It took effect, but its instance was dead by then. */
  onUnheard?: () => void;
}>;

/** Does something as an instance does it: with time passing, faults striking, and no return once the instance has died. */
export type Effect = <Answer>(kind: EffectKind, work: () => Promise<Answer>) => Promise<Answer>;
