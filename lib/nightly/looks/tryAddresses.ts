import type { Bindings } from "../../flow/document/bindings";
import type { Flow } from "../../flow/document/flow";
import { mapConcurrently } from "../../publishing/mapConcurrently";
import type { AnsweringFlows } from "../../publishing/loadAnsweringFlows";
import type { AddressTrial, TriedAddress } from "../findings/judges/judgeAddresses";
import type { FindingPlace } from "../findings/finding";
import { findUses, type Uses } from "../findings/findUses";
import type { NightlyPorts } from "../ports";
import { findFlows } from "./night";

/** So many addresses a night; nobody has more. */
const mostAddresses = 200;
const atOnce = 8;

/** Tries the addresses of endpoints and channels that flows, and mailboxes and queues that flows name, tell or ask: each once, and for nothing. */
export async function tryAddresses(
  ports: Pick<NightlyPorts, "tryAddress" | "readAddress">,
  answering: AnsweringFlows,
): Promise<readonly TriedAddress[]> {
  const { bindings } = answering.context;
  const flows = findFlows(answering);
  const endpoints = [...findUses(flows, "endpoint", bindings)].flatMap(([name, places]) => {
    const endpoint = bindings.endpoints?.[name];
    return endpoint === undefined
      ? []
      : [{ section: "endpoints" as const, name, places, readUrl: () => endpoint.url }];
  });
  const channels = [...findChannelUses(flows, bindings)].flatMap(([name, places]) => {
    const channel = bindings.channels?.[name];
    return channel === undefined || channel.kind === "mail"
      ? []
      : [{ section: "channels" as const, name, places, readUrl: () => ports.readAddress(channel) }];
  });
  return mapConcurrently(
    [...endpoints, ...channels].slice(0, mostAddresses),
    atOnce,
    async ({ section, name, places, readUrl }): Promise<TriedAddress> => {
      const url = tryToRead(readUrl);
      const trial: AddressTrial =
        url === undefined
          ? { outcome: "silent", reason: "notAllowed" }
          : await ports.tryAddress(url);
      // Of a secret address only the host is ever said.
      return { section, name, places, trial, host: url === undefined ? "" : new URL(url).host };
    },
  );
}

/** Channels that steps tell themselves, and those of the mailboxes and callback queues that they name. */
function findChannelUses(flows: readonly Flow[], bindings: Bindings): Uses {
  const uses = new Map(findUses(flows, "channel", bindings));
  const add = (channel: string | undefined, places: readonly FindingPlace[]) => {
    if (channel !== undefined) uses.set(channel, [...(uses.get(channel) ?? []), ...places]);
  };
  for (const [name, places] of findUses(flows, "mailbox", bindings)) {
    add(bindings.mailboxes?.[name]?.notify, places);
  }
  for (const [name, places] of findUses(flows, "callback queue", bindings)) {
    add(bindings.callbackQueues?.[name]?.notify, places);
  }
  return uses;
}

/** The deep check names a setting that is missing; here the address is one that cannot be asked. */
function tryToRead(readUrl: () => string): string | undefined {
  try {
    const url = readUrl();
    return URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
