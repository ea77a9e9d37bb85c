/** What some of Graph's actions need beside a permission: a part of Graph that may change, the cloud of most tenants, sound and pictures of the app's own. */
export type Provision = "beta" | "globalCloud" | "appHostedMedia";

const reasons: Readonly<Record<Provision, string>> = {
  beta: "exists in Graph's beta only: set GRAPH_BETA to true to allow what may change without notice.",
  globalCloud: "exists in the global cloud only, and IVR_CLOUD names another one.",
  appHostedMedia:
    "needs an app that sends its own sound and pictures. This one lets Graph play and record, so Graph would refuse it.",
};

/** Why an action cannot be asked for here, in one sentence; undefined when it can. Pure. */
export function sayWhyNot(
  action: string,
  only: Provision | undefined,
  provided: readonly Provision[],
): string | undefined {
  return only === undefined || provided.includes(only) ? undefined : `${action} ${reasons[only]}`;
}
