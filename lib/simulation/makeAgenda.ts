import type { Clock } from "./graph/clock";

/** A clock that stands still until it is told to go on. */
export type Agenda = Clock &
  Readonly<{
    /** Lets what is due first happen, if it is due by then; else the clock alone goes on, and the answer is false. */
    advance: (untilInMs: number) => boolean;
  }>;

type Appointment = Readonly<{ dueInMs: number; run: () => void }>;

/** Makes an agenda with nothing in it; of several things at once, the one noted first is done first. */
export function makeAgenda(start: number): Agenda {
  let now = start;
  let appointments: readonly Appointment[] = [];
  return {
    now: () => now,
    after: (delayInMs, run) => {
      const appointment = { dueInMs: now + delayInMs, run };
      const place = appointments.findLastIndex((one) => one.dueInMs <= appointment.dueInMs) + 1;
      appointments = appointments.toSpliced(place, 0, appointment);
      return () => {
        appointments = appointments.filter((one) => one !== appointment);
      };
    },
    advance: (untilInMs) => {
      const [first, ...rest] = appointments;
      if (first === undefined || first.dueInMs > untilInMs) {
        if (Number.isFinite(untilInMs)) now = Math.max(now, untilInMs);
        return false;
      }
      now = first.dueInMs;
      appointments = rest;
      first.run();
      return true;
    },
  };
}
