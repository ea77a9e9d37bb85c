import { IvrError } from "../errors";
import { omitUndefined } from "../flow/omitUndefined";
import type { PublishFlow, PublishOutcome } from "../publishing/makePublishFlow";
import type { Etag } from "../worker/ports";
import type { DraftStore } from "./ports";

/** Publishes the document given, else the flow's draft: under its etag where one is given. Rejects with FLOW_NOT_FOUND, CHANGED_MEANWHILE, BODY_INVALID when the document is another flow's, and as PublishFlow does. */
export type PublishDraft = (
  request: Readonly<{
    key: string;
    document?: unknown;
    draft?: Etag | undefined;
    who: string;
    note?: string | undefined;
    force?: boolean | undefined;
    skipTests?: boolean | undefined;
  }>,
) => Promise<PublishOutcome>;

/** Makes the way by which what was worked on becomes what callers hear. */
export function makePublishDraft(
  ports: Readonly<{ flowStore: Pick<DraftStore, "loadDraft">; publishFlow: PublishFlow }>,
): PublishDraft {
  return async ({ key, document, draft, who, note, force = false, skipTests = false }) => {
    const wanted = document ?? (await loadDraft(ports.flowStore, key, draft));
    if (keyOf(wanted) !== key) throw sayKeyMismatch(key);
    return ports.publishFlow({
      document: wanted,
      who,
      force,
      skipTests,
      ...omitUndefined({ note }),
    });
  };
}

/** What is said where a document is not of the flow in the address. */
export function sayKeyMismatch(key: string): IvrError {
  return new IvrError("BODY_INVALID", `The document's key is not ${key}, the one in the address.`);
}

async function loadDraft(
  store: Pick<DraftStore, "loadDraft">,
  key: string,
  etag: Etag | undefined,
): Promise<unknown> {
  const draft = await store.loadDraft(key);
  if (draft === undefined) {
    throw new IvrError("FLOW_NOT_FOUND", `The flow ${key} has no draft to publish.`);
  }
  if (etag !== undefined && etag !== draft.etag) {
    throw new IvrError(
      "CHANGED_MEANWHILE",
      `The draft of flow ${key} was saved by someone else since you looked at it.`,
    );
  }
  return draft.document;
}

function keyOf(document: unknown): unknown {
  return typeof document === "object" && document !== null && "key" in document
    ? document.key
    : undefined;
}
