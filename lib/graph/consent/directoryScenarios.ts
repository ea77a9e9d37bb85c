import type { Scenario } from "./scenario";

const by = "the nightly look at what may have broken";
const legal = "at any time";

/** What the app reads of the tenant each night, where it may. */
export const directoryScenarios = {
  listUsers: {
    does: "looks whether people and resource accounts are still there",
    least: "User.Read.All",
    legal,
    answer: "200 with a page of users",
    by,
    page: "user-list",
  },
  listNumberAssignments: {
    does: "looks whether telephone numbers are assigned",
    least: "TeamsTelephoneNumber.Read.All",
    legal,
    answer: "200 with a page of numbers",
    by,
    page: "teamsadministration-telephonenumbermanagementroot-list-numberassignments",
  },
  getApplication: {
    does: "reads when the app's own secret ends",
    least: "Application.Read.All",
    legal,
    answer: "200 with the app registration, without its secrets",
    by: "the nightly look, with `GRAPH_CREDENTIAL=secret` alone",
    page: "application-get",
  },
} as const satisfies Readonly<Record<string, Scenario>>;
