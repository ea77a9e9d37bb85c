import type { Bindings } from "../flow/document/bindings";
import type { Finding, Probe } from "./probe";

/** Whether people hear of what callers leave: every mailbox tells a channel that is there, and its words can be written down. */
export function probeMailboxes(
  ports: Readonly<{
    loadBindings: () => Promise<Bindings>;
    /** Whether a speech account is named. */
    writesWords: boolean;
  }>,
): Probe {
  return {
    name: "mailboxes",
    remedy: "Storage could not be read: see the check of the tables.",
    look: async (): Promise<Finding> => {
      const { mailboxes = {}, callbackQueues = {}, channels = {} } = await ports.loadBindings();
      const problems = Object.entries(mailboxes).flatMap(([key, { notify, words }]) => [
        ...(notify === undefined || channels[notify] !== undefined
          ? []
          : [`Mailbox ${key} tells a channel ${notify} that is not in the bindings.`]),
        ...(words === true && !ports.writesWords
          ? [`Mailbox ${key} asks for words, and SPEECH_ENDPOINT is empty.`]
          : []),
      ]);
      for (const [key, { notify }] of Object.entries(callbackQueues)) {
        if (notify === undefined || channels[notify] !== undefined) continue;
        problems.push(
          `Callback queue ${key} tells a channel ${notify} that is not in the bindings.`,
        );
      }
      return problems.length === 0
        ? {}
        : {
            problem: problems.join(" "),
            remedy:
              "Correct the bindings (npm run flows -- bindings set), or set SPEECH_ENDPOINT. Messages are kept all the same.",
          };
    },
  };
}
