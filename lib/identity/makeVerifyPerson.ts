import type { EditorSettings } from "../config";
import { makeVerifyEntraPerson, type EntraPorts, type EntraTenant } from "./makeVerifyEntraPerson";
import { makeVerifyLocalPerson } from "./makeVerifyLocalPerson";
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

/** Makes the check for how people sign in here. Where no app is named that they could sign in to, everybody is a stranger. */
export function makeVerifyPerson(
  config: EntraTenant & Readonly<{ editor: EditorSettings }>,
  ports: EntraPorts,
): VerifyPerson {
  const { editor } = config;
  if (editor.signIn === "local") return makeVerifyLocalPerson(editor.token);
  return editor.appId === undefined
    ? () => Promise.resolve(undefined)
    : makeVerifyEntraPerson({ ...config, appId: editor.appId }, ports);
}
