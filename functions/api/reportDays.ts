import { writeDaysCsv } from "../../lib/reports/writeDaysCsv";
import { answerReport } from "./answerReport";
import { reportQuery } from "./reportQuery";
import { endpoint, route } from "./route";

/** The calls of a flow by day: how many, how they went, how long they took, how far callers came, and what another version changed. */
export const reportDays = route("reportDays", {
  GET: endpoint({
    role: "View",
    query: reportQuery,
    answer: (asked, { records }) => answerReport(asked, records.reportDays, writeDaysCsv),
  }),
});
