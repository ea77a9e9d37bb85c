import { endpoint, route } from "./route";

/** How many calls came to each flow that is live, today by its clock, and how many callers gave up. */
export const reportToday = route("reportToday", {
  GET: endpoint({
    role: "View",
    answer: async (_asked, { records }) => ({ jsonBody: { flows: await records.reportToday() } }),
  }),
});
