import type { Bindings } from "../../flow/document/bindings";
import { makeKeys } from "./makeKeys";

type Kind = Exclude<keyof Bindings, "$schema" | "schema" | "switches" | "applications" | "lists">;
type Bound = {
  readonly [Name in Kind]: Readonly<Record<string, NonNullable<Bindings[Name]>[string]>>;
};

/** Gives the key of a name; the same name of a kind always has the same. */
export type BindName = <Name extends Kind>(
  kind: Name,
  name: string,
  value: Bound[Name][string],
) => string;

/** Collects the names that a draft uses, as bindings to be filled in. */
export function makeBindings(): Readonly<{ bind: BindName; bindings: () => Bindings }> {
  const keysOfNames = new Map<string, string>();
  const takeKey = new Map<Kind, ReturnType<typeof makeKeys>>();
  let bound: Bound = {
    people: {},
    numbers: {},
    queues: {},
    attendants: {},
    mailboxes: {},
    callbackQueues: {},
    onCall: {},
    rooms: {},
    endpoints: {},
    channels: {},
    organizers: {},
    pins: {},
    schedules: {},
  };
  return {
    bind: (kind, name, value) => {
      const known = keysOfNames.get(`${kind} ${name}`);
      if (known !== undefined) return known;
      const take = takeKey.get(kind) ?? makeKeys();
      takeKey.set(kind, take);
      const key = take(name, singular[kind]);
      keysOfNames.set(`${kind} ${name}`, key);
      bound = { ...bound, [kind]: { ...bound[kind], [key]: value } };
      return key;
    },
    bindings: () => ({
      schema: "bindings/v1",
      ...Object.fromEntries(
        Object.entries(bound).filter(([, names]) => Object.keys(names).length > 0),
      ),
    }),
  };
}

const singular: Readonly<Record<Kind, string>> = {
  people: "person",
  numbers: "number",
  queues: "queue",
  attendants: "attendant",
  mailboxes: "mailbox",
  callbackQueues: "queue",
  onCall: "onCall",
  rooms: "room",
  endpoints: "endpoint",
  channels: "channel",
  organizers: "organizer",
  pins: "pin",
  schedules: "hours",
};
