/** Which of several connections a session goes over. */
export type SessionSeats = Readonly<{ take: () => SessionSeat }>;

/** A session's place; whoever took it leaves it once. */
export type SessionSeat = Readonly<{ connection: number; leave: () => void }>;

/*
 * rhea 3, beneath the JavaScript client, goes through all sessions of a connection for each frame that comes or goes: 250 calls
 * over one connection cost four times the CPU of as many over sixteen. The .NET client of the real host has no such habit.
 */
const sessionsPerConnection = 16;

/** Fills the first connection that has room, so that a few calls need one. */
export function makeSessionSeats(): SessionSeats {
  const taken: number[] = [];
  return {
    take: () => {
      const roomy = taken.findIndex((sessions) => sessions < sessionsPerConnection);
      const connection = roomy < 0 ? taken.length : roomy;
      taken[connection] = (taken[connection] ?? 0) + 1;
      return { connection, leave: () => void (taken[connection] = (taken[connection] ?? 1) - 1) };
    },
  };
}
