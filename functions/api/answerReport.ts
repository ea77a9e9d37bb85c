import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import type { ReportQuestion } from "../../lib/records/makeReportCalls";
import type { ReportQuery } from "./reportQuery";

/** Answers with a report: as CSV for `format=csv` or whoever accepts that above all, otherwise as JSON. */
export async function answerReport<Report extends Readonly<{ pending: readonly string[] }>>(
  { query, request }: Readonly<{ query: ReportQuery; request: HttpRequest }>,
  make: (asked: ReportQuestion) => Promise<Report>,
  toText: (report: Report) => string,
): Promise<HttpResponseInit> {
  const { format = "", version, ...rest } = query;
  const report = await make({ ...rest, ...(version === undefined ? {} : { version }) });
  const isCsv = format === "" ? wantsCsv(request) : format === "csv";
  if (!isCsv) return { jsonBody: report };
  return {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${query.flow}-${query.from}-${query.to}.csv"`,
      // A table has no place for it.
      ...(report.pending.length === 0 ? {} : { "X-Pending-Days": String(report.pending.length) }),
    },
    body: toText(report),
  };
}

function wantsCsv({ headers }: HttpRequest): boolean {
  return /^\s*text\/csv\b/i.test(headers.get("accept") ?? "");
}
