import * as z from "zod";
import type { CallbackCalls } from "../../callback/callbackCalls";
import { findLookAt } from "../../callback/findLookAt";
import type { KeptCallbackCalls } from "../../records/ports";
import type { CallbackRequest } from "../../worker/ports";
import type { Columns } from "../tables/tables";

type CallbackOrigin = NonNullable<CallbackRequest["origin"]>;

/* What this app wrote is read as it is: only its outer form is judged. */
const callsForm = z.looseObject({
  state: z.enum(["waiting", "calling", "gaveUp"]),
  tries: z.number(),
  attempt: z.number(),
  dueAt: z.string(),
});
const callsSchema = z.custom<CallbackCalls>((value) => callsForm.safeParse(value).success);
const originForm = z.looseObject({ flow: z.string(), dialled: z.string(), language: z.string() });
const originSchema = z.custom<CallbackOrigin>((value) => originForm.safeParse(value).success);

/** The columns in which a request says how far the app is with calling back. `lookAt` is when somebody looks at it, `callState` finds those who are called. Pure. */
export function toCallsColumns(calls: CallbackCalls): Columns {
  return { calls: JSON.stringify(calls), callState: calls.state, lookAt: findLookAt(calls) };
}

/** How far the app is with calling back, by the columns of a row; undefined for one that was kept before the app called. Pure. */
export function readCalls({ calls }: Columns): CallbackCalls | undefined {
  return typeof calls === "string" ? callsSchema.parse(JSON.parse(calls)) : undefined;
}

/** Where a caller asked, by the columns of a row. Pure. */
export function readOrigin({ origin }: Columns): CallbackOrigin | undefined {
  return typeof origin === "string" ? originSchema.parse(JSON.parse(origin)) : undefined;
}

/** The same for those who look on, once there was something to see. Pure. */
export function readShownCalls(columns: Columns): KeptCallbackCalls | undefined {
  const calls = readCalls(columns);
  if (calls === undefined) return undefined;
  const { state, tries, attempt, dueAt, lastEnd, why } = calls;
  if (attempt === 0 && state === "waiting") return undefined;
  return { state, tries, dueAt, ...(lastEnd && { lastEnd }), ...(why && { why }) };
}
