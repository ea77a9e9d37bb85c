import { clouds, refusedClouds } from "../../lib/clouds";
import { graphActionNames, graphActions } from "../../lib/graph/actions/index";
import { sayPermission } from "../../lib/graph/consent/sayPermission";
import { graphScenarios, type ScenarioName } from "../../lib/graph/consent/scenarios";
import { permissions } from "../../lib/graph/permissions";

/** The tables about Graph that documents have from the code, by the names of their places; in Markdown. Pure. */
export const graphTables = {
  permissions: askedTable,
  actions: actionTable,
  scenarios: scenarioTable,
  ids: idTable,
  clouds: cloudTable,
} as const satisfies Readonly<Record<string, () => string>>;

function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell ?? "").join(" | ")} |`)
    .join("\n");
}

function askedTable(): string {
  const asked = Object.entries(permissions).filter(([, { isAsked }]) => isAsked);
  return table(
    ["permission", "without it"],
    asked.map(([name, { without }]) => [`\`${name}\``, without]),
  );
}

function actionTable(): string {
  return table(
    ["action", "request", "when", "permission", "answer", "used by"],
    graphActionNames.map((name) => {
      const { method, path } = graphActions[name];
      return [linkOf(name), `\`${method} /${path}\``, ...cellsOf(name)];
    }),
  );
}

/** What is in the table of permissions and is no action that the app has. */
function scenarioTable(): string {
  const actions = new Set<string>(graphActionNames);
  return table(
    ["what", "when", "permission", "answer", "used by"],
    scenarioNames().flatMap((name) =>
      actions.has(name) ? [] : [[linkOf(name), ...cellsOf(name)]],
    ),
  );
}

function cellsOf(name: ScenarioName): readonly string[] {
  const { legal, answer, steps = [], by, besides } = graphScenarios[name];
  const used = steps.map((type) => `\`${type}\``).join(", ");
  const more = besides === undefined ? "" : `, and ${besidesWords[besides]}`;
  return [legal, `${sayPermission(name)}${more}`, answer, by ?? used];
}

const besidesWords = {
  accessPolicy: "an application access policy for the organizer",
  meetingConfiguration:
    "the tenant's meeting configuration (Set-CsApplicationMeetingConfiguration)",
} as const;

const linkOf = (name: ScenarioName) =>
  `[\`${name}\`](https://learn.microsoft.com/graph/api/${graphScenarios[name].page})`;

const scenarioNames = () =>
  Object.keys(graphScenarios).filter((name): name is ScenarioName => name in graphScenarios);

function idTable(): string {
  return table(
    ["permission", "id", "asked for", "allows"],
    Object.entries(permissions).map(([name, { id, isAsked }]) => {
      const allowed = scenarioNames().filter((scenario) => {
        const { least, alternatives = [] } = graphScenarios[scenario];
        return [least, ...alternatives].some((one) => one === name);
      });
      return [
        `\`${name}\``,
        `\`${id}\``,
        isAsked ? "yes" : "no",
        allowed.length === 0 ? permissionUse : allowed.map((one) => `\`${one}\``).join(", "),
      ];
    }),
  );
}

const permissionUse = "reading beside calls";

function cloudTable(): string {
  const rows = Object.entries(clouds).map(([name, cloud]) => [
    `\`${name}\``,
    cloud.title,
    cloud.graphUrl,
    cloud.loginUrl,
    cloud.openIdConfigurationUrl,
    cloud.tokenIssuers.join(", "),
    `\`${cloud.deploymentEnvironment}\``,
    cloud.lacks.map((action) => `\`${action}\``).join(", ") || "nothing",
  ]);
  const refused = Object.entries(refusedClouds).map(([name, reason]) => [
    `\`${name}\``,
    `refused: ${reason}`,
    ...Array.from({ length: 6 }, () => ""),
  ]);
  return table(
    [
      "`IVR_CLOUD`",
      "cloud",
      "Graph",
      "login",
      "keys of notifications",
      "issuers",
      "`deploymentEnvironment`",
      "lacks",
    ],
    [...rows, ...refused],
  );
}
