import type { CallFact } from "../ivr/call/callEvent";

/** Who makes something happen: our own timers, sound that plays, a recording that ends by itself, or anybody else outside. */
export type Source = "timer" | "media" | "recording" | "outside";

/** Something that will happen. */
type Appointment = Readonly<{ dueInMs: number; source: Source; fact: CallFact }>;

/** What will happen when, in virtual milliseconds; of several at once, the one noted first. */
export type Agenda = Readonly<{
  note: (dueInMs: number, source: Source, fact: CallFact) => void;
  /** Removes and returns what is due first, if it is due by then. */
  takeNext: (untilInMs: number) => Appointment | undefined;
  cancel: (source: Source) => void;
  has: (source: Source) => boolean;
}>;

/** Makes an empty agenda. */
export function makeAgenda(): Agenda {
  let appointments: readonly Appointment[] = [];
  return {
    note: (dueInMs, source, fact) => {
      const after = appointments.findIndex((one) => one.dueInMs > dueInMs);
      const place = after === -1 ? appointments.length : after;
      appointments = appointments.toSpliced(place, 0, { dueInMs, source, fact });
    },
    takeNext: (untilInMs) => {
      const [first, ...rest] = appointments;
      if (first === undefined || first.dueInMs > untilInMs) return undefined;
      appointments = rest;
      return first;
    },
    cancel: (source) => {
      appointments = appointments.filter((one) => one.source !== source);
    },
    has: (source) => appointments.some((one) => one.source === source),
  };
}
