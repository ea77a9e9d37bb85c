import type { Canary, FlowMeta } from "../publishing/ports";

/** A flow's facts as people see them. */
export type ShownMeta = Omit<FlowMeta, "canary"> & Readonly<{ canary?: Omit<Canary, "key"> }>;

/** Leaves out by what key a trial picks its callers: whoever knew it could tell who is among them. */
export function omitTrialKey({ canary, ...meta }: FlowMeta): ShownMeta {
  if (canary === undefined) return meta;
  const { key: _key, ...shown } = canary;
  return { ...meta, canary: shown };
}
