import type { RecordActionName } from "../../../lib/graph/actions/index";
import { describeRecord, endOfAll, type FinishedCall } from "../calls/finishedCall";
import type { JsonObject } from "../calls/notifications";
import type { SimulatorSettings } from "../simulatorSettings";
import { refuse, type GraphAnswer } from "./graphAnswer";

/** What a request asks for beside its action, and what Graph knows. */
export type RecordsAsked = Readonly<{
  finished: readonly FinishedCall[];
  recordId?: string | undefined;
  /** UTC days. */
  fromDateTime?: string | undefined;
  toDateTime?: string | undefined;
  query: Readonly<Record<string, string>>;
  settings: Pick<SimulatorSettings, "phoneLines">;
  /** ISO instant: nothing is known of what is not over. */
  now: string;
  /** The address that was asked, without a query. */
  address: string;
}>;

/** As many as Graph gives at once. */
const pageSize = 60;

/** Answers what is known of calls that are over. */
export function answerRecords(name: RecordActionName, asked: RecordsAsked): GraphAnswer {
  const over = asked.finished.filter((one) => endOfAll(one) <= asked.now);
  switch (name) {
    case "listCallRecords":
      return listRecords(over, asked);
    case "getCallRecord": {
      const found = over.find(({ call }) => call.callChainId === asked.recordId);
      if (found === undefined) return refuse(404, "NotFound", "There is no such call record.");
      const hasSessions = asked.query["$expand"]?.startsWith("sessions") === true;
      return { status: 200, body: describeRecord(found, hasSessions) };
    }
    case "getPstnCalls":
      return listRows(over, asked, "pstn");
    case "getDirectRoutingCalls":
      return listRows(over, asked, "directRouting");
  }
}

function listRecords(over: readonly FinishedCall[], asked: RecordsAsked): GraphAnswer {
  const period = /^startDateTime ge (\S+) and startDateTime lt (\S+)$/.exec(
    asked.query["$filter"] ?? "",
  );
  if (period === null) {
    return refuse(400, "BadRequest", "Only a filter by startDateTime, ge and lt, is known here.");
  }
  const [, from = "", to = ""] = period;
  return toPage(
    over
      .filter(({ call: { startedAt } }) => startedAt >= from && startedAt < to)
      .map((one) => describeRecord(one, false)),
    asked,
  );
}

function listRows(
  over: readonly FinishedCall[],
  asked: RecordsAsked,
  lines: SimulatorSettings["phoneLines"],
): GraphAnswer {
  const { fromDateTime = "", toDateTime = "", settings } = asked;
  const rows = over.filter(
    ({ call: { startedAt, overPhone } }) =>
      overPhone &&
      settings.phoneLines === lines &&
      startedAt >= fromDateTime &&
      startedAt < toDateTime,
  );
  return toPage(
    rows.map((one) => toRow(one, lines)),
    asked,
  );
}

/** What a minute that the app dials costs. */
const chargeAMinute = 0.02;

function toRow(finished: FinishedCall, lines: SimulatorSettings["phoneLines"]): JsonObject {
  const { callChainId, direction, source, targets, callRoutes, startedAt } = finished.call;
  const endedAt = endOfAll(finished);
  const duration = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  const row = {
    id: callChainId,
    startDateTime: startedAt,
    endDateTime: endedAt,
    duration,
    callerNumber: numberOf(source),
    // A call to a number comes to its instance: the route still knows the number.
    calleeNumber: numberOf(callRoutes[0]) || numberOf(targets[0]),
  };
  return lines === "pstn"
    ? {
        ...row,
        callType: direction === "incoming" ? "ucap_in" : "ucap_out",
        charge: direction === "incoming" ? 0 : Math.ceil(duration / 60) * chargeAMinute,
        currency: "USD",
      }
    : { ...row, correlationId: callChainId, successfulCall: true, finalSipCode: 200 };
}

function numberOf(party: JsonObject | undefined): string {
  const texts = JSON.stringify(party ?? {});
  return /"(\+\d+)"/.exec(texts)?.[1] ?? "";
}

function toPage(all: readonly JsonObject[], { query, address }: RecordsAsked): GraphAnswer {
  const start = Number(query["$skiptoken"] ?? 0);
  const value = all.slice(start, start + pageSize);
  const next = new URLSearchParams({ ...query, $skiptoken: String(start + pageSize) });
  return {
    status: 200,
    body: {
      value,
      ...(start + pageSize < all.length
        ? { "@odata.nextLink": `${address}?${next.toString()}` }
        : {}),
    },
  };
}
