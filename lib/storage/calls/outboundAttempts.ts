import * as z from "zod";
import type { CallBeginning, OutboundAttempt, OutboundAttemptStore } from "../../placing/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { makeChangeRow } from "../tables/makeChangeRow";
import { parseStored } from "../tables/parseStored";
import type { Columns, RowAddress, Tables } from "../tables/tables";

/** Makes the store of attempts to place calls: table `OutboundAttempts`, partition the attempt's id, row `attempt`. */
export function makeOutboundAttemptStore(tables: Tables): OutboundAttemptStore {
  const change = makeChangeRow(tables, "OutboundAttempts");
  const loadAttempt = async (attemptId: string) => {
    const row = await tables.read("OutboundAttempts", toAddress(attemptId));
    return row && toAttempt(row.columns);
  };
  return {
    insertAttempt: async (attempt) => {
      const address = toAddress(attempt.attemptId);
      return (await tables.insert("OutboundAttempts", address, toColumns(attempt))) !== undefined;
    },
    loadAttempt,
    fillCallId: async (attemptId, callId) => {
      await change(toAddress(attemptId), { callId }, ({ columns }) => columns["callId"] === "");
      return loadAttempt(attemptId);
    },
    withdrawAttempt: async (attemptId) => {
      await change(toAddress(attemptId), { isWithdrawn: true });
      return loadAttempt(attemptId);
    },
    deleteAttempt: (attemptId) => tables.remove("OutboundAttempts", toAddress(attemptId)),
  };
}

function toAddress(attemptId: string): RowAddress {
  return { partition: encodeKey(attemptId), row: "attempt" };
}

function toColumns(attempt: OutboundAttempt): Columns {
  const { attemptId, bodyHash, requestedAt, beginning, callId = "", isWithdrawn = false } = attempt;
  // Of a leg, and of a colleague who calls somebody back, it is the caller who may want to be forgotten.
  const phoneNumber = beginning.callback?.phoneNumber;
  const called = beginning.leg?.caller ?? beginning.target;
  const person = phoneNumber === undefined ? called : { kind: "phone", id: phoneNumber };
  return {
    attemptId,
    bodyHash,
    requestedAt,
    callId,
    isWithdrawn,
    // By this column callers are forgotten.
    phoneNumber: person.kind === "phone" ? (person.id ?? "") : "",
    ...toJsonColumns("beginning", beginning, {
      code: "OUTBOUND_CALL_INVALID",
      what: "The request for a call",
    }),
  };
}

const rowSchema = z.object({
  attemptId: z.string(),
  bodyHash: z.string(),
  requestedAt: z.string(),
  callId: z.string(),
  isWithdrawn: z.boolean(),
  beginning: z.custom<CallBeginning>(
    (value) =>
      z.object({ type: z.literal("callCreated"), target: z.object({}) }).safeParse(value).success,
  ),
});

function toAttempt(columns: Columns): OutboundAttempt {
  const { callId, isWithdrawn, ...attempt } = parseStored(
    rowSchema,
    { ...columns, beginning: fromJsonColumns("beginning", columns) },
    { code: "IVR_STATE_UNREADABLE", what: "An attempt to place a call" },
  );
  return {
    ...attempt,
    ...(callId === "" ? {} : { callId }),
    ...(isWithdrawn ? { isWithdrawn: true } : {}),
  };
}
