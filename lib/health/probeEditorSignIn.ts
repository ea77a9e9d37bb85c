import type { Finding, Probe } from "./probe";

/** Whether people can sign in to the editor: an app registration is named for it, and the keys that Entra signs with can be fetched. */
export function probeEditorSignIn({
  appId,
  fetchKeys,
}: Readonly<{ appId: string | undefined; fetchKeys: () => Promise<unknown> }>): Probe {
  const remedy =
    "Check IVR_TENANT_ID, IVR_CLOUD and LOGIN_URL, and that the app's network lets it out to Entra: without the keys nobody can use the editor. Calls do not need them.";
  return {
    name: "editorSignIn",
    remedy,
    look: async (): Promise<Finding> => {
      if (appId === undefined) {
        return {
          problem: "The editor is on (IVR_EDITOR), and no app is named that people sign in to.",
          remedy:
            "Register one and set IVR_EDITOR_APP_ID: bash scripts/azure/registerEditor.sh register, then azd provision (docs/deploy.md, The editor).",
        };
      }
      try {
        await fetchKeys();
        return {};
      } catch {
        // Whatever went wrong on the way, the remedy is the same.
        const problem = "The keys that Entra signs people's tokens with cannot be fetched.";
        return { problem, remedy };
      }
    },
  };
}
