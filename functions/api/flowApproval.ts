import * as z from "zod";
import { flowPath, note } from "./pathNames";
import { endpoint, route } from "./route";

/** Whether somebody else is asked to publish the draft, as it is under an ETag. */
export const flowApproval = route("flowApproval", {
  POST: endpoint({
    role: "Edit",
    path: flowPath,
    body: z.strictObject({ draft: z.string().min(1).max(512), note }),
    answer: async ({ path, body, who }, { flows }) => ({
      jsonBody: { approval: await flows.askApproval({ ...path, ...body, who }) },
    }),
  }),
  DELETE: endpoint({
    role: "Edit",
    path: flowPath,
    answer: async ({ path, who }, { flows }) => {
      await flows.withdrawApproval({ ...path, who });
      return { status: 204 };
    },
  }),
});
