import type { Config, EditorSettings } from "./config";
import { omitUndefined } from "./flow/omitUndefined";
import {
  editorDirectory,
  makeLoadEditorFile,
  type LoadEditorFile,
} from "./http/makeLoadEditorFile";
import { makeVerifyPerson, type VerifyPerson } from "./identity/makeVerifyPerson";
import { isLoopback } from "./isLoopback";

/** What serves the editor and lets people in. */
export type Editor = Readonly<{
  editor: EditorSettings;
  verifyPerson: VerifyPerson;
  loadEditorFile: LoadEditorFile;
  /** The roots that the editor's pages may ask besides this app. */
  editorAsks: readonly string[];
  describeEditor: Readonly<{
    environment: string;
    languages: readonly string[];
    needsSecondPerson: boolean;
    /** The simulated Graph of this machine, which is a telephone for the pages. */
    telephone?: string;
  }>;
}>;

/** Puts together what serves the editor and lets people in. On this machine alone, a simulated Graph is a telephone for its pages. */
export function composeEditor(
  config: Pick<Config, "editor" | "needsSecondPerson" | "graphUrl" | "isLocal" | "publicUrl">,
): Editor {
  const { editor, graphUrl, publicUrl } = config;
  const { hostname } = new URL(publicUrl);
  const telephone =
    editor.signIn === "local" && isLoopback(new URL(graphUrl).hostname) ? graphUrl : undefined;
  return {
    editor,
    verifyPerson: makeVerifyPerson(editor),
    loadEditorFile: makeLoadEditorFile(editorDirectory()),
    editorAsks: telephone === undefined ? [] : [new URL(telephone).origin],
    describeEditor: {
      environment: config.isLocal ? "local" : hostname,
      languages: ["en", "de"],
      needsSecondPerson: config.needsSecondPerson,
      ...omitUndefined({ telephone }),
    },
  };
}
