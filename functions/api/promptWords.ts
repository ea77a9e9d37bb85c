import { promptPath } from "./pathNames";
import { endpoint, route } from "./route";

/** What a prompt says, how long it plays, and who recorded it when. */
export const promptWords = route("promptWords", {
  GET: endpoint({
    role: "View",
    path: promptPath,
    answer: async ({ path: { promptId } }, { flows }) => ({
      jsonBody: await flows.showPrompt(promptId),
    }),
  }),
});
