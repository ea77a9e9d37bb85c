import type { Bindings } from "../flow/document/bindings";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import type { Probe } from "./probe";
import { sayFailure } from "./sayFailure";

/** Whether the app may send mail from the mailboxes of channels, each of them, and from no other. Nothing is sent. */
export function probeMail(
  ports: Readonly<{
    loadBindings: () => Promise<Bindings>;
    readRoles: ReadRoles;
    /** Asks whether mail may be sent from a mailbox, and sends none; says what was answered where that proves nothing. */
    probeMailbox: (from: string) => Promise<Readonly<{ unproven?: string }>>;
  }>,
): Probe {
  return {
    name: "mail",
    remedy: "See the checks of the tables and of the token for Graph.",
    look: async () => {
      const [bindings, granted] = await Promise.all([ports.loadBindings(), ports.readRoles()]);
      if (granted.type === "roles" && granted.roles.includes("Mail.Send")) {
        return {
          problem: "The app has Mail.Send in Entra, so it may send from every mailbox.",
          remedy:
            "Take it away in Entra (enterprise applications, the app, permissions); Exchange grants it for one mailbox: scripts/azure/grantMail.sh.",
        };
      }
      const mailboxes = listMailboxes(bindings);
      if (mailboxes.size === 0) return { note: "No channel sends mail." };
      const looked = await Promise.all(
        [...mailboxes].map(async ([from, channels]) => {
          const names = channels.join(", ");
          return ports.probeMailbox(from).then(
            ({ unproven }) => ({ notes: unproven === undefined ? [] : [`${names}: ${unproven}.`] }),
            (error: unknown) => ({ problem: `Channel ${names}: ${sayFailure(error)}` }),
          );
        }),
      );
      const problems = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
      if (problems.length > 0) {
        return {
          problem: problems.join(" "),
          remedy:
            "docs/messages.md says how mail is set up. Messages wait and are tried for a day.",
        };
      }
      const unproven = looked.flatMap((one) => ("notes" in one ? one.notes : []));
      return unproven.length === 0 ? {} : { note: `Not proven for ${unproven.join(" ")}` };
    },
  };
}

/** The names of channels by the mailbox that they send from. */
function listMailboxes({ channels = {} }: Bindings): ReadonlyMap<string, readonly string[]> {
  const byMailbox = new Map<string, readonly string[]>();
  for (const [name, channel] of Object.entries(channels)) {
    if (channel.kind !== "mail") continue;
    const from = channel.from.toLowerCase();
    byMailbox.set(from, [...(byMailbox.get(from) ?? []), name]);
  }
  return byMailbox;
}
