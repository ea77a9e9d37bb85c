/** Who asks, as far as this page knows. */
export type Session = Readonly<{
  /** The one role that is to be tried, on this machine. */
  as: string | undefined;
  /** The name that is to be tried, on this machine. */
  name?: string | undefined;
  /**
   * What proves who asks; undefined when nobody is signed in any more. `refused`: a token that the server did not take, so
   * that another one is wanted. Rejects where it takes a connection, and there is none.
   */
  findToken: (refused?: string) => Promise<string | undefined>;
  /** Where people sign in and out; absent on this machine alone. */
  account?: Account;
}>;

/** Where people sign in and out. Both save what was typed, and leave the page. */
export type Account = Readonly<{
  signIn: () => Promise<void>;
  signOut: () => Promise<void>;
  /** Tells when the session is over; returns what ends the telling. */
  whenOver: (tell: () => void) => () => void;
}>;

/** How people sign in here, as the server says it. */
export type SignIn =
  | Readonly<{ type: "local" | "nobody" }>
  | Readonly<{ type: "entra"; authority: string; clientId: string; scope: string }>;
