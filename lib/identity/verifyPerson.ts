import type { Person } from "./person";

/** A request for the editor's API, as far as it says who sends it: `as` is the one role that somebody on this machine wants to try. */
export type PersonalRequest = Readonly<{
  url: string;
  authorization: string | undefined;
  as: string | undefined;
}>;

/**
 * Says who sends a request; undefined for whoever brings no token. Rejects with USER_TOKEN_INVALID for one that does not
 * hold, and with SIGNING_KEYS_UNAVAILABLE when it cannot be judged at the moment.
 */
export type VerifyPerson = (request: PersonalRequest) => Promise<Person | undefined>;
