import * as z from "zod";
import { omitUndefined } from "../../../flow/omitUndefined";
import type { PhoneReport } from "../../../ivr/afterwards/callAfterwards";
import type { PhoneReportRow } from "../../../ivr/afterwards/teamsCallRecord";

const text = z.string().catch("");
const number = z.number().optional().catch(undefined);

const row = z.object({
  id: text,
  callId: text,
  correlationId: text,
  startDateTime: z.string().refine((value) => !Number.isNaN(Date.parse(value))),
  callerNumber: text,
  calleeNumber: text,
  duration: number,
  charge: number,
  currency: z.string().min(1).optional().catch(undefined),
  finalSipCode: number,
});

/** Makes what reads a row of a report: https://learn.microsoft.com/graph/api/resources/callrecords-pstncalllogrow and callrecords-directroutinglogrow. */
export function makeToPhoneRow(
  network: PhoneReport["network"],
): (value: unknown) => PhoneReportRow | undefined {
  return (value) => {
    const parsed = row.safeParse(value);
    if (!parsed.success) return undefined;
    const { id, callId, correlationId, startDateTime, callerNumber, calleeNumber } = parsed.data;
    const { duration, charge, currency, finalSipCode } = parsed.data;
    return {
      ids: [id, callId, correlationId].filter((one) => one !== ""),
      startedAt: startDateTime,
      callerNumber,
      calleeNumber,
      report: {
        network,
        ...omitUndefined({
          durationInSeconds: duration,
          charge,
          currency: charge === undefined ? undefined : currency,
          finalSipCode,
        }),
      },
    };
  };
}
