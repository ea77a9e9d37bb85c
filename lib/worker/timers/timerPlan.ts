import type { TimerName } from "../../ivr/call/callEvent";

/** A timer that a call waits for, and when it is due: an ISO instant by the queue's clock. */
export type DueTimer = Readonly<{
  timer: TimerName;
  generation: number;
  dueAt: string;
  /** It has a message of its own, which may be on its way or may have come. */
  isSent?: true;
}>;

/** When a call's timers are due, and what wakes it for them. Whatever wakes it sees to the next one: so not each timer needs a message. */
export type TimerPlan = Readonly<{
  waiting: readonly DueTimer[];
  /** Instants at which messages come that wake the call. */
  alarms: readonly string[];
  /** The timers whose messages the newest event asks to be sent. */
  toSend: readonly DueTimer[];
}>;
