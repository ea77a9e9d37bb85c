import { makeAbsentVersionError } from "../../lib/editing/makeShowFlow";
import { versionPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One version of a flow, which never changes: its document, who published it, and the prompt of each of its clips. */
export const flowVersion = route("flowVersion", {
  GET: endpoint({
    role: "View",
    path: versionPath,
    answer: async ({ path: { key, version } }, { flows }) => {
      const found = await flows.loadFlowVersion(key, version);
      if (found === undefined) throw makeAbsentVersionError(key);
      return {
        jsonBody: found,
        headers: {
          "Cache-Control": "private, max-age=31536000, immutable",
          ETag: `"${key}-${version}"`,
        },
      };
    },
  }),
});
