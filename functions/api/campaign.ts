import { campaignPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One campaign: what came of each recipient, and its end before the time. */
export const campaign = route("campaign", {
  GET: endpoint({
    role: "Operate",
    path: campaignPath,
    answer: async ({ path }, { calls }) => ({ jsonBody: await calls.showCampaign(path.key) }),
  }),
  DELETE: endpoint({
    role: "Operate",
    path: campaignPath,
    answer: async ({ path, who }, { calls }) => {
      await calls.stopCampaign({ key: path.key, who });
      return { status: 204 };
    },
  }),
});
