import type { Config, EditorSettings } from "../config";
import { omitUndefined } from "../flow/omitUndefined";
import {
  findEditorDirectory,
  makeLoadEditorFile,
  type LoadEditorFile,
} from "../http/makeLoadEditorFile";
import { editorScope } from "../identity/editorScope";
import type { EntraPorts } from "../identity/makeVerifyEntraPerson";
import { makeVerifyPerson } from "../identity/makeVerifyPerson";
import type { VerifyPerson } from "../identity/verifyPerson";
import { isLoopback } from "../isLoopback";

/** What serves the editor and lets people in. */
export type Editor = Readonly<{
  editor: EditorSettings;
  verifyPerson: VerifyPerson;
  loadEditorFile: LoadEditorFile;
  /** The roots that the editor's pages may ask besides this app. */
  editorAsks: readonly string[];
  signIn: SignIn;
  describeEditor: Readonly<{
    environment: string;
    languages: readonly string[];
    needsSecondPerson: boolean;
    /** The simulated Graph of this machine, which is a telephone for the pages. */
    telephone?: string;
  }>;
}>;

/** What a page must know before anybody has signed in; nothing of it is secret. `nobody`: people cannot sign in yet. */
export type SignIn =
  | Readonly<{ type: "local" | "nobody" }>
  | Readonly<{ type: "entra"; authority: string; clientId: string; scope: string }>;

/** Puts together what serves the editor and lets people in. On this machine alone, a simulated Graph is a telephone for its pages. */
export function composeEditor(
  config: Pick<
    Config,
    "editor" | "graphUrl" | "isLocal" | "loginUrl" | "needsSecondPerson" | "publicUrl" | "tenantId"
  >,
  ports: EntraPorts,
): Editor {
  const { editor, graphUrl, loginUrl, publicUrl } = config;
  const { hostname } = new URL(publicUrl);
  const telephone =
    editor.signIn === "local" && isLoopback(new URL(graphUrl).hostname) ? graphUrl : undefined;
  return {
    editor,
    verifyPerson: makeVerifyPerson(config, ports),
    loadEditorFile: makeLoadEditorFile(findEditorDirectory()),
    editorAsks: [
      ...(telephone === undefined ? [] : [new URL(telephone).origin]),
      ...(editor.signIn === "entra" ? [new URL(loginUrl).origin] : []),
    ],
    signIn: describeSignIn(config),
    describeEditor: {
      environment: config.isLocal ? "local" : hostname,
      languages: ["en", "de"],
      needsSecondPerson: config.needsSecondPerson,
      ...omitUndefined({ telephone }),
    },
  };
}

function describeSignIn({
  editor,
  loginUrl,
  tenantId,
}: Pick<Config, "editor" | "loginUrl" | "tenantId">): SignIn {
  if (editor.signIn === "local") return { type: "local" };
  if (editor.appId === undefined) return { type: "nobody" };
  return {
    type: "entra",
    authority: `${loginUrl}/${tenantId}`,
    clientId: editor.appId,
    // By the app's id: an app may ask for a token for itself by this name of it alone.
    scope: `openid profile offline_access ${editor.appId}/${editorScope}`,
  };
}
