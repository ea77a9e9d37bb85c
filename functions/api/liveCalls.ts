import { endpoint, route } from "./route";

/** The calls that go on, the longest first, 200 at most, and where each of them is. */
export const liveCalls = route("liveCalls", {
  GET: endpoint({
    role: "Operate",
    answer: async (_asked, { records }) => ({
      jsonBody: { liveCalls: await records.listLiveCalls() },
    }),
  }),
});
