import { reasonAndCause } from "../../causeOf";
import type { CallbackSurroundings } from "../../callback/planCallback";
import { listColleagues } from "../../callback/listColleagues";
import type { Bindings } from "../../flow/document/bindings";
import type { CallbackRule } from "../../flow/document/callbackRule";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallPlan } from "../../ivr/call/callPlan";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { DueCallback } from "../ports";
import type { CallbackPorts } from "./callbackPorts";

/** Reads what decides whether a request is called back now. Rejects with STORAGE_UNAVAILABLE. */
export async function lookAround(
  ports: Pick<CallbackPorts, "readPresence" | "readLoad" | "log">,
  { request }: DueCallback,
  rule: CallbackRule,
  { bindings, plan, at }: Readonly<{ bindings: Bindings; plan: CallPlan; at: string }>,
): Promise<CallbackSurroundings> {
  const flow = ownEntry(plan.flows, request.origin.flow);
  const { windows } = request;
  const promised =
    windows === undefined
      ? undefined
      : (ownEntry(flow?.schedules, windows) ?? ownEntry(bindings.schedules, windows));
  const own = rule.schedule === undefined ? undefined : ownEntry(bindings.schedules, rule.schedule);
  const hours = own ?? promised;
  const colleagues = listColleagues(rule, bindings);
  return {
    at,
    colleagues,
    timeZone: hours?.timeZone ?? flow?.timeZone ?? "UTC",
    ...(await ports.readLoad(at)),
    ...omitUndefined({
      hours,
      available: await findAvailable(ports, { colleagues, rule, bindings }),
    }),
  };
}

/** Who can take a call; where presence cannot be read, everybody is worth a try. */
async function findAvailable(
  { readPresence, log }: Pick<CallbackPorts, "readPresence" | "log">,
  {
    colleagues,
    rule,
    bindings,
  }: Readonly<{ colleagues: readonly string[]; rule: CallbackRule; bindings: Bindings }>,
): Promise<readonly string[] | undefined> {
  if (rule.only === undefined || rule.mode === "customerFirst") return undefined;
  const bound = colleagues.flatMap((key) => {
    const person = ownEntry(bindings.people, key);
    return person === undefined ? [] : [{ key, userId: person.userId }];
  });
  try {
    const read = await readPresence(
      undefined,
      bound.map(({ userId }) => userId),
    );
    return bound.flatMap(({ key }, index) => (read[index] === "available" ? [key] : []));
  } catch (error) {
    log.warn("presenceUnknown", reasonAndCause(error));
    return undefined;
  }
}
