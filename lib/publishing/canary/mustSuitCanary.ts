import { IvrError } from "../../errors";
import type { EntryPointStore, FlowMeta } from "../ports";
import { mustBeNoCanary } from "./mustBeNoCanary";

/** Throws where a flow cannot have a version on trial: CANARY_INVALID while there is nothing to compare with or nobody calls it, PLANNED_ALREADY, CANARY_RUNNING, and FLOW_CONFLICT when it is deleted. */
export function mustSuitCanary(
  key: string,
  meta: FlowMeta | undefined,
  withdraws = false,
): asserts meta is FlowMeta & Required<Pick<FlowMeta, "publishedVersion">> {
  if (meta?.deletedAt !== undefined) {
    throw new IvrError(
      "FLOW_CONFLICT",
      `The flow ${key} is deleted: npm run flows -- bring back ${key}, then publish.`,
    );
  }
  mustBeNoCanary(meta);
  if (meta?.publishedVersion === undefined) {
    throw new IvrError(
      "CANARY_INVALID",
      `Nothing of the flow ${key} is live, so there is nothing to compare a canary with: publish it for all callers.`,
    );
  }
  if (meta.next !== undefined && !withdraws) {
    throw new IvrError(
      "PLANNED_ALREADY",
      `Version ${meta.next.version} of the flow ${key} is planned from ${meta.next.from}, which would end a canary: withdraw it first, or publish for all callers.`,
    );
  }
}

/** Throws CANARY_INVALID where no number leads to the live version of a flow: what is reached from other flows alone has no calls of its own to compare. */
export async function mustBeCalled(
  key: string,
  entryPointStore: Pick<EntryPointStore, "listEntryPoints">,
): Promise<void> {
  const entryPoints = await entryPointStore.listEntryPoints();
  if (entryPoints.some(({ flow, version }) => flow === key && version === "published")) return;
  throw new IvrError(
    "CANARY_INVALID",
    `No number leads to the live version of the flow ${key}, so a canary would have no callers: publish it for all, or set an entry point with npm run flows -- entry set NUMBER ${key}.`,
  );
}
