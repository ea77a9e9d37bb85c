import { writeWaysCsv } from "../../lib/reports/writeWaysCsv";
import { answerReport } from "./answerReport";
import { reportQuery } from "./reportQuery";
import { endpoint, route } from "./route";

/** How callers went through a version of a flow: how many passed each step and each way, where they gave up, and the most common paths. */
export const reportWays = route("reportWays", {
  GET: endpoint({
    role: "View",
    query: reportQuery,
    answer: (asked, { records }) => answerReport(asked, records.reportWays, writeWaysCsv),
  }),
});
