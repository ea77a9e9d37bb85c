import { IvrError } from "../errors";
import type { Bindings } from "../flow/document/bindings";
import type { CallTarget } from "../graph/actions/newCall";
import type { OutboundCallRequest } from "./outboundCallRequest";

/** Whom Graph is to call; rejects with BINDING_NOT_FOUND for a name that the bindings do not have. */
export async function resolveCallTarget(
  loadBindings: () => Promise<Bindings>,
  to: OutboundCallRequest["to"],
): Promise<CallTarget> {
  if (to.meeting !== undefined) return to.meeting;
  if (to.userId !== undefined) return { kind: "user", userId: to.userId };
  if (to.phone?.startsWith("+") === true) return { kind: "phone", phoneNumber: to.phone };
  const { people = {}, numbers = {} } = await loadBindings();
  const userIdOf = (person: string) => (own(people, person) ?? fail("person", person)).userId;
  if (to.people !== undefined) {
    const userIds = to.people.map((one) => ("userId" in one ? one.userId : userIdOf(one.person)));
    return { kind: "group", userIds: [...new Set(userIds)] };
  }
  if (to.person !== undefined) return { kind: "user", userId: userIdOf(to.person) };
  const { phone = "" } = to;
  return { kind: "phone", phoneNumber: own(numbers, phone) ?? fail("number", phone) };
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function fail(what: "number" | "person", name: string): never {
  throw new IvrError(
    "BINDING_NOT_FOUND",
    `The bindings name no ${what} ${name}: add it there or name another.`,
  );
}
