import type { Bindings } from "../../lib/flow/document/bindings";
import { isE164 } from "../../lib/flow/document/e164";
import { isGuid } from "../../lib/flow/document/isGuid";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import type { EntryPoint } from "../../lib/publishing/ports";
import { instanceIdOf } from "../graph/calls/identities";
import type { CallOptions } from "./parseCallOptions";

/** What the app is asked to place, and whom Graph then rings by which id; or a sentence about what cannot be. */
export type ToldRequest =
  | Readonly<{ body: object; callee: string | undefined; problem?: undefined }>
  | Readonly<{ problem: string; body?: undefined }>;

type Wanted = Pick<CallOptions, "to" | "dialled" | "variable" | "ring">;

/** Turns `--outbound --to anna` into the body of `POST /api/outboundCalls`. Pure. */
export function toOutboundRequest(
  { to, dialled: wanted, variable, ring }: Wanted,
  bindings: Bindings,
  entryPoints: readonly EntryPoint[],
): ToldRequest {
  const dialled = wanted ?? entryPoints[0]?.dialled;
  if (dialled === undefined) {
    return { problem: 'No flow answers anything here: npm run flows -- entry set "*" FLOW.' };
  }
  const target = toTarget(to, bindings);
  if (target === undefined) {
    return {
      problem: `--to must be a person or a number of the bindings, a phone number, a user id or a join link; “${to}” is none.`,
    };
  }
  const needsInstance = "phone" in target.to && !isGuid(dialled);
  return {
    callee: target.callee,
    body: {
      to: target.to,
      dialled,
      ...(needsInstance ? { from: { applicationInstanceId: instanceIdOf(dialled) } } : {}),
      ...(Object.keys(variable).length === 0 ? {} : { variables: variable }),
      ...omitUndefined({ ring }),
    },
  };
}

function toTarget(
  to: string,
  bindings: Bindings,
): Readonly<{ to: object; callee: string | undefined }> | undefined {
  if (isE164(to)) return { to: { phone: to }, callee: to };
  if (isGuid(to)) return { to: { userId: to }, callee: to.toLowerCase() };
  if (/^https?:/.test(to)) return { to: { meeting: { joinUrl: to } }, callee: undefined };
  const person = bindings.people?.[to];
  if (person !== undefined) return { to: { person: to }, callee: person.userId };
  const number = bindings.numbers?.[to];
  return number === undefined ? undefined : { to: { phone: to }, callee: number };
}
