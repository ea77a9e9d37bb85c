import { IvrError } from "../../errors";
import type { FlowMeta } from "../ports";

/** Throws CANARY_RUNNING while a version of a flow is on trial: another one beside it would make nobody wiser. */
export function mustBeNoCanary(meta: FlowMeta | undefined): void {
  if (meta?.canary === undefined) return;
  const { version, share } = meta.canary;
  throw new IvrError(
    "CANARY_RUNNING",
    `Version ${version} of the flow ${meta.key} is on trial with ${share} % of callers: take it for all or end the trial first, npm run flows -- canary ${meta.key} --take or --end.`,
  );
}
