import type { FlowMeta } from "../ports";

/** A flow's facts as they hold at an instant: from its time on, the planned version is the live one. Pure. */
export function resolveMeta(meta: FlowMeta, at: string): FlowMeta {
  const { next, canary: _canary, retiredVersion: _retiredVersion, ...rest } = meta;
  return next === undefined || Date.parse(at) < Date.parse(next.from)
    ? meta
    : { ...rest, name: next.name, publishedVersion: next.version };
}
