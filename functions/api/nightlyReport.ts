import { endpoint, route } from "./route";

/** What the last nightly look found; null before the first. */
export const nightlyReport = route("nightlyReport", {
  GET: endpoint({
    role: "View",
    answer: async (_asked, { nightly }) => ({
      jsonBody: { report: (await nightly.loadNightlyReport()) ?? null },
    }),
  }),
});
