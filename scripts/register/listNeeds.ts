import { everyCall, findNeeds } from "../../lib/graph/consent/findNeeds";
import { graphScenarios, type ScenarioName } from "../../lib/graph/consent/scenarios";
import type { PermissionName } from "../../lib/graph/permissions";
import type { AnsweringFlows } from "../../lib/publishing/loadAnsweringFlows";

/** One permission that answering calls takes, what for, and the steps that want it: "main: “Sales”". */
export type NeededPermission = Readonly<{
  name: PermissionName;
  scenarios: readonly ScenarioName[];
  steps: readonly string[];
}>;

/** What the flows that answer calls need, each permission once, those of every call first. Pure. */
export function listNeeds({
  reached,
  context: { bindings },
}: Pick<AnsweringFlows, "reached"> &
  Readonly<{ context: Pick<AnsweringFlows["context"], "bindings"> }>): readonly NeededPermission[] {
  const needs = [
    ...everyCall.map((scenario) => ({ scenario, step: undefined })),
    ...reached.flatMap(({ flow }) =>
      findNeeds(flow, bindings).map(({ scenario, step }) => ({
        scenario,
        step: step === undefined ? undefined : `${flow.key}: ${step}`,
      })),
    ),
  ];
  const byName = new Map<PermissionName, { scenarios: Set<ScenarioName>; steps: Set<string> }>();
  for (const { scenario, step } of needs) {
    const { least } = graphScenarios[scenario];
    if (least === undefined) continue;
    const entry = byName.get(least) ?? { scenarios: new Set(), steps: new Set() };
    entry.scenarios.add(scenario);
    if (step !== undefined) entry.steps.add(step);
    byName.set(least, entry);
  }
  return [...byName].map(([name, { scenarios, steps }]) => ({
    name,
    scenarios: [...scenarios],
    steps: [...steps],
  }));
}
