import * as z from "zod";
import { sayKeyMismatch } from "../../lib/editing/makePublishDraft";
import { IvrError } from "../../lib/errors";
import { flowPath } from "./pathNames";
import { endpoint, mustMatch, route, refuseUnlessThere } from "./route";

/** Anything with a key: what else is wrong with it is said, and stops nothing. */
const draftSchema = z.looseObject({ key: z.string() });

/** The document that is worked on. It is saved under the ETag read before; the first one needs none. */
export const flowDraft = route("flowDraft", {
  HEAD: endpoint({
    role: "View",
    path: flowPath,
    answer: async ({ path: { key } }, { flows }) => {
      const head = await flows.loadDraftHead(key);
      if (head === undefined) throw noDraft(key);
      return { headers: { ETag: head.etag, ...savedHeaders(head) } };
    },
  }),
  GET: endpoint({
    role: "View",
    path: flowPath,
    answer: async ({ path: { key } }, { flows }) => {
      const draft = await flows.loadDraft(key);
      if (draft === undefined) throw noDraft(key);
      return {
        headers: { ETag: draft.etag, ...savedHeaders(draft) },
        jsonBody: draft.document,
      };
    },
  }),
  PUT: endpoint({
    role: "Edit",
    path: flowPath,
    body: draftSchema,
    answer: async ({ path: { key }, body: document, ifMatch: etag, who }, { flows }) => {
      if (document.key !== key) throw sayKeyMismatch(key);
      const saved = await refuseUnlessThere(etag, () => flows.saveDraft({ document, who, etag }));
      return {
        status: etag === undefined ? 201 : 200,
        headers: { ETag: saved.etag },
        jsonBody: { problems: saved.problems },
      };
    },
  }),
  DELETE: endpoint({
    role: "Edit",
    path: flowPath,
    answer: async ({ path: { key }, ifMatch, who }, { flows }) => {
      await flows.discardDraft({ key, etag: mustMatch(ifMatch), who });
      return { status: 204 };
    },
  }),
});

/** Who saved, for those who only ask whether anything changed. */
function savedHeaders({
  savedAt,
  savedBy,
}: Readonly<{ savedAt?: string; savedBy?: string }>): Readonly<Record<string, string>> {
  return savedAt === undefined || savedBy === undefined
    ? {}
    : {
        "Last-Modified": new Date(savedAt).toUTCString(),
        "X-Saved-By": encodeURIComponent(savedBy),
      };
}

function noDraft(key: string): IvrError {
  return new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no draft.`);
}
