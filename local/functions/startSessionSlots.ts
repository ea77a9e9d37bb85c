import { describeError } from "../../lib/errors";
/** Gives the next session that waits, or undefined when none came; rejects when the broker cannot be asked. */
export type AcceptSession<Session> = () => Promise<Session | undefined>;

/** The sessions a trigger holds; `stop` accepts no more and resolves when those held are given back. */
export type SessionSlots = Readonly<{ stop: () => Promise<void> }>;

type Options<Session> = Readonly<{
  accept: AcceptSession<Session>;
  /** Works a session until it is idle, lost or the slots stop, and gives it back. */
  serve: (session: Session) => Promise<void>;
  /** Gives back a session that came too late. */
  release: (session: Session) => Promise<void>;
  maxSessions: number;
  log: (message: string) => void;
  retryDelayInMs?: number;
}>;

/* How many accepts wait at the broker at once. A few take a burst of calls as quickly as one for every slot would, without a link each while nobody calls. */
const spareAccepts = 4;

/**
 * Holds up to `maxSessions` sessions at once. Each grant makes room for the next accept, so as long as a slot is free an
 * accept is waiting and no session starves.
 */
export function startSessionSlots<Session>(options: Options<Session>): SessionSlots {
  const { maxSessions, log, retryDelayInMs = 500 } = options;
  const held = new Set<Promise<void>>();
  const pauses = new Set<NodeJS.Timeout>();
  let pending = 0;
  let lastProblem: string | undefined;
  let isStopped = false;

  function fill(): void {
    while (!isStopped && pending < spareAccepts && pending + held.size < maxSessions) {
      pending += 1;
      void acceptOne();
    }
  }

  async function acceptOne(): Promise<void> {
    try {
      const session = await options.accept();
      lastProblem = undefined;
      if (session !== undefined) hold(session);
    } catch (error) {
      if (!isStopped) {
        report(error);
        await pause();
      }
    }
    pending -= 1;
    fill();
  }

  function hold(session: Session): void {
    const work = (isStopped ? options.release(session) : options.serve(session))
      .catch(report)
      .finally(() => {
        held.delete(work);
        fill();
      });
    held.add(work);
  }

  function report(error: unknown): void {
    const problem = describeError(error);
    if (problem !== lastProblem) log(problem);
    lastProblem = problem;
  }

  async function pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        pauses.delete(timer);
        resolve();
      }, retryDelayInMs);
      pauses.add(timer);
    });
  }

  fill();
  return {
    stop: async () => {
      isStopped = true;
      for (const timer of pauses) clearTimeout(timer);
      await Promise.all(held);
    },
  };
}
