import { IvrError } from "../errors";
import { omitUndefined } from "../flow/omitUndefined";
import type { PublishFlow, PublishOutcome } from "../publishing/makePublishFlow";
import type { FlowStore } from "../publishing/ports";
import type { Etag } from "../worker/ports";
import { mustBeSecondPerson } from "./approval/mustBeSecondPerson";
import type { Draft, DraftStore } from "./ports";

/**
 * Publishes the document given, else the flow's draft: under its etag where one is given. Where it needs a second person, that
 * is a draft that somebody looked at and others saved. Rejects with FLOW_NOT_FOUND, CHANGED_MEANWHILE, SECOND_PERSON_NEEDED,
 * BODY_INVALID when the document is another flow's, and as PublishFlow does.
 */
export type PublishDraft = (
  request: Readonly<{
    key: string;
    document?: unknown;
    draft?: Etag | undefined;
    who: string;
    note?: string | undefined;
    force?: boolean | undefined;
    skipTests?: boolean | undefined;
    at?: string | undefined;
    replaces?: number | undefined;
    withdraws?: boolean | undefined;
    canary?: number | true | undefined;
    needsSecondPerson?: boolean;
  }>,
) => Promise<PublishOutcome>;

/** Makes the way by which what was worked on becomes what callers hear. */
export function makePublishDraft(
  ports: Readonly<{
    flowStore: Pick<DraftStore, "loadDraft"> & Pick<FlowStore, "loadFlowMeta">;
    publishFlow: PublishFlow;
  }>,
): PublishDraft {
  return async ({ key, document, draft: etag, who, needsSecondPerson = false, ...rest }) => {
    if (needsSecondPerson && (document !== undefined || etag === undefined)) throw notLookedAt();
    const draft = document === undefined ? await loadDraft(ports.flowStore, key, etag) : undefined;
    const wanted = document ?? draft?.document;
    if (keyOf(wanted) !== key) throw sayKeyMismatch(key);
    if (needsSecondPerson && draft !== undefined) {
      mustBeSecondPerson(who, draft, (await ports.flowStore.loadFlowMeta(key))?.meta);
    }
    const how = omitUndefined({ ...rest, draft: draft?.etag });
    return ports.publishFlow({ document: wanted, who, ...how });
  };
}

function notLookedAt(): IvrError {
  return new IvrError(
    "SECOND_PERSON_NEEDED",
    "Two people are needed here: publish the draft, and say by its etag which one you looked at.",
  );
}

/** What is said where a document is not of the flow in the address. */
export function sayKeyMismatch(key: string): IvrError {
  return new IvrError("BODY_INVALID", `The document's key is not ${key}, the one in the address.`);
}

async function loadDraft(
  store: Pick<DraftStore, "loadDraft">,
  key: string,
  etag: Etag | undefined,
): Promise<Draft> {
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
  return draft;
}

function keyOf(document: unknown): unknown {
  return typeof document === "object" && document !== null && "key" in document
    ? document.key
    : undefined;
}
