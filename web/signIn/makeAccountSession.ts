import type { Account, Session } from "../app/session";
import type { TokenAnswer, Tokens } from "./tokens";

/** What a session with an account needs of the browser and of Entra. */
export type AccountPorts = Readonly<{
  /** Asks for other tokens; rejects without a connection. */
  refresh: (refreshToken: string) => Promise<TokenAnswer>;
  keep: (tokens: Tokens) => void;
  forget: () => void;
  now: () => number;
  /** Calls back after so many milliseconds. */
  later: (act: () => void, inMs: number) => void;
  /** Saves what was typed; never rejects. */
  prepareToLeave: () => Promise<void>;
  /** Leave the page. */
  signIn: () => Promise<void>;
  signOut: () => void;
}>;

const againInMs = 30_000;

/**
 * Makes the session of somebody who has signed in with an account. Tokens are renewed before they end, and when the server
 * refuses one: once, however many wait for it. Without a connection that is tried again; a refusal ends the session.
 */
export function makeAccountSession(first: Tokens, ports: AccountPorts): Session {
  const { keep, forget, now, later } = ports;
  let tokens: Tokens | undefined = first;
  let renewing: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const take = (next: Tokens) => {
    tokens = next;
    keep(next);
    later(renewInTime, Math.max(next.renewAt - now(), 0));
  };
  const end = () => {
    tokens = undefined;
    forget();
    listeners.forEach((tell) => tell());
  };
  const renew = async () => {
    const refreshToken = tokens?.refresh;
    if (refreshToken === undefined) {
      end();
      return;
    }
    const answer = await ports.refresh(refreshToken);
    // Signed out meanwhile.
    if (tokens === undefined) return;
    if ("refused" in answer) end();
    else take({ ...answer.tokens, refresh: answer.tokens.refresh ?? refreshToken });
  };
  const renewOnce = () => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const renewInTime = () => {
    if (tokens === undefined || now() < tokens.renewAt) return;
    renewOnce().catch(() => later(renewInTime, againInMs));
  };

  // What there is after waiting may be none.
  const present = (): Tokens | undefined => tokens;

  take(first);
  return {
    as: undefined,
    findToken: async (refused) => {
      const isDue = (has: Tokens) => has.access === refused || now() >= has.expiresAt;
      if (tokens !== undefined && isDue(tokens)) await renewOnce();
      return present()?.access;
    },
    account: makeAccount(ports, {
      listeners,
      isOver: () => tokens === undefined,
      giveUp: () => {
        tokens = undefined;
        forget();
      },
    }),
  };
}

type OwnSession = Readonly<{
  listeners: Set<() => void>;
  isOver: () => boolean;
  /** Gives the tokens up. */
  giveUp: () => void;
}>;

/** The ways to sign in and out again. */
function makeAccount(ports: AccountPorts, { listeners, isOver, giveUp }: OwnSession): Account {
  return {
    signIn: async () => {
      await ports.prepareToLeave();
      await ports.signIn();
    },
    signOut: async () => {
      await ports.prepareToLeave();
      giveUp();
      ports.signOut();
    },
    whenOver: (tell) => {
      listeners.add(tell);
      if (isOver()) tell();
      return () => void listeners.delete(tell);
    },
  };
}
