import type { Bindings } from "../flow/document/bindings";
import type { CallbackRule } from "../flow/document/callbackRule";
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
      const bindings = await ports.loadBindings();
      const { mailboxes = {}, callbackQueues = {}, channels = {} } = bindings;
      const problems = Object.entries(mailboxes).flatMap(([key, { notify, words }]) => [
        ...(notify === undefined || channels[notify] !== undefined
          ? []
          : [`Mailbox ${key} tells a channel ${notify} that is not in the bindings.`]),
        ...(words === true && !ports.writesWords
          ? [`Mailbox ${key} asks for words, and SPEECH_ENDPOINT is empty.`]
          : []),
      ]);
      for (const [key, { notify, calls }] of Object.entries(callbackQueues)) {
        if (notify !== undefined && channels[notify] === undefined) {
          problems.push(
            `Callback queue ${key} tells a channel ${notify} that is not in the bindings.`,
          );
        }
        if (calls !== undefined) problems.push(...findRuleProblems(key, calls, bindings));
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

/** Whether the app can call back as the bindings say: there is somebody to be rung, and hours. */
function findRuleProblems(
  queue: string,
  { people, group, schedule }: CallbackRule,
  { people: bound = {}, schedules = {} }: Bindings,
): readonly string[] {
  const missing = (people ?? []).filter((key) => bound[key] === undefined);
  const isEmpty =
    group !== undefined && !Object.values(bound).some(({ groups = [] }) => groups.includes(group));
  return [
    ...missing.map(
      (key) => `Callback queue ${queue} rings a person ${key} who is not in the bindings.`,
    ),
    ...(isEmpty ? [`Callback queue ${queue} rings the group ${group}, in which nobody is.`] : []),
    ...(schedule === undefined || schedules[schedule] !== undefined
      ? []
      : [`Callback queue ${queue} calls within ${schedule}, hours that are not in the bindings.`]),
  ];
}
