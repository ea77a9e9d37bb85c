import type { Bindings } from "../flow/document/bindings";
import type { Flow } from "../flow/document/flow";
import { error, warning, type FlowProblem } from "../flow/check/flowProblem";
import { isAllowed } from "../graph/consent/isAllowed";
import { findNeeds, type Need } from "../graph/consent/findNeeds";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import { sayConsentCommand } from "../graph/consent/sayConsentCommand";
import { sayPermission } from "../graph/consent/sayPermission";
import { graphScenarios } from "../graph/consent/scenarios";

/** Says what of a flow the permissions of this environment do not allow, each once for its step; a warning where that cannot be known. Without a reader nobody is asked. */
export async function findPermissionProblems(
  flow: Flow,
  readRoles: ReadRoles | undefined,
  bindings: Pick<Bindings, "callbackQueues"> = {},
): Promise<readonly FlowProblem[]> {
  const granted = (await readRoles?.()) ?? { type: "notAsked" };
  switch (granted.type) {
    case "notAsked":
      return [];
    case "unknown":
      return [
        warning(
          "permissionsUnknown",
          "entry",
          "Whether this environment's app may do at Graph what the flow does is not known: its token cannot be read here. npm run register -- plan names what the flow needs; the deep health check says what is missing.",
          {},
        ),
      ];
    case "roles":
      return findNeeds(flow, bindings)
        .filter(({ scenario }) => !isAllowed(granted.roles, scenario))
        .filter(isFirstOfItsKind)
        .map(sayMissing);
  }
}

function isFirstOfItsKind({ scenario, path }: Need, index: number, all: readonly Need[]): boolean {
  const permission = sayPermission(scenario);
  return (
    all.findIndex((one) => one.path === path && sayPermission(one.scenario) === permission) ===
    index
  );
}

function sayMissing({ scenario, path, step = "Every call" }: Need): FlowProblem {
  const permission = sayPermission(scenario);
  const { does } = graphScenarios[scenario];
  return error(
    "permissionMissing",
    path,
    `${step} ${does}, and this environment's app has no consent for ${permission}: an administrator runs ${sayConsentCommand(scenario)}.`,
    { step, permission, does },
  );
}
