import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { NameKind } from "../../lib/flow/steps/stepType";

/** A name that may be used, and what people call it. */
export type KnownName = Readonly<{ name: string; title: string }>;

/** The names of a kind that mean something here. Pure. */
export function knownNames(kind: NameKind, flow: Flow, bindings: Bindings): readonly KnownName[] {
  const plain = (names: object | undefined) =>
    Object.keys(names ?? {}).map((name) => ({ name, title: name }));
  switch (kind) {
    case "person":
      return named(bindings.people);
    case "mailbox":
      return named(bindings.mailboxes);
    case "number":
      return plain(bindings.numbers);
    case "queue":
    case "callback queue":
      return plain(bindings.queues);
    case "on-call list":
      return named(bindings.onCall);
    case "room":
      return named(bindings.rooms);
    case "attendant":
      return plain(bindings.attendants);
    case "application":
      return plain(bindings.applications);
    case "endpoint":
      return plain(bindings.endpoints);
    case "organizer":
      return named(bindings.organizers);
    case "channel":
      return plain(bindings.channels);
    case "PIN":
      return plain(bindings.pins);
    case "switch":
      return plain(bindings.switches);
    case "list":
      return plain({ ...bindings.lists, ...flow.lists });
    case "opening hours":
      return Object.entries({ ...bindings.schedules, ...flow.schedules }).map(
        ([name, { title }]) => ({ name, title: title ?? name }),
      );
    case "group": {
      const groups = Object.values(bindings.people ?? {}).flatMap((person) => person.groups ?? []);
      return [...new Set(groups)].map((name) => ({ name, title: name }));
    }
  }
}

function named(
  entries: Readonly<Record<string, Readonly<{ name: string }>>> | undefined,
): readonly KnownName[] {
  return Object.entries(entries ?? {}).map(([name, entry]) => ({ name, title: entry.name }));
}
