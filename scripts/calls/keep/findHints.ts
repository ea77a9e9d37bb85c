import { toKeypad } from "../../../lib/flow/keys/keypadLetters";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";

/** What conditions and lists of a call's flows ask for: values that may have decided its way. */
export type Hints = Readonly<{
  /** Literals of conditions, and entries of lists. */
  literals: readonly string[];
  /** What callers may have keyed in. */
  entries: readonly string[];
  /** The fields of a look-up's answer that are used. */
  fieldsOf: (into: string) => readonly string[];
}>;

/** Entries of which something is true that a step may ask for: a day, a time, a card, a sum. */
const plain =
  "1111111111111111 2222222222222222 1234567890123456 9876543210 0000000000 01012027 010127 0101 311227 12312027 20270101 1230 0930 0227 4242424242424242 1234567812345670 5 10 100 12".split(
    " ",
  );

/** Finds them in the documents. Pure. */
export function findHints({ flows, bindings }: CallPlan): Hints {
  const literals = new Set<string>();
  gather({ flows, lists: bindings.lists }, literals, false);
  const people = Object.values(bindings.people ?? {});
  const numeric = [...literals].filter((one) => /^\d+$/.test(one));
  const near = numeric.flatMap((one) => [String(Number(one) - 1), String(Number(one) + 1)]);
  const text = JSON.stringify(flows);
  return {
    literals: [...literals, ...near].filter((one) => one !== "" && !/\s/.test(one)),
    entries: [
      ...plain,
      ...[...numeric, ...near].filter((one) => /^\d+$/.test(one)),
      ...people.flatMap(({ extension }) => extension ?? []),
      ...Object.values(bindings.rooms ?? {}).flatMap(({ number }) => number ?? []),
      ...people.flatMap(({ name }) => name.split(/\s+/).map(toKeypad)),
    ],
    fieldsOf: (into) => {
      const uses = text.matchAll(new RegExp(`\\b${into}\\.([A-Za-z0-9_-]+)`, "g"));
      return [...new Set([...uses].map(([, field = ""]) => field))];
    },
  };
}

function gather(value: unknown, found: Set<string>, isCondition: boolean): void {
  if (typeof value === "string" || typeof value === "number") {
    if (isCondition) found.add(String(value));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    gather(one, found, isCondition || ["args", "lists", "list"].includes(key));
  }
}
