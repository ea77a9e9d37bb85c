import type { EditorSettings } from "../config";
import { makeVerifyEntraPerson, type EntraPorts, type EntraTenant } from "./makeVerifyEntraPerson";
import { makeVerifyLocalPerson } from "./makeVerifyLocalPerson";
import type { VerifyPerson } from "./verifyPerson";

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
