// A stand-in for the Azure CLI: `fakeAz.mjs STATE ARGUMENTS...` answers what registerApp.sh and registerEditor.sh ask from a tenant kept in
// a JSON file, and changes it. What begins like DENIED is refused, as an account without rights is.
import { readFileSync, writeFileSync } from "node:fs";

const [file, ...args] = process.argv.slice(2);
const tenant = JSON.parse(readFileSync(file, "utf8"));
const command = args.join(" ");
const option = (name) => args[args.indexOf(name) + 1];

if (process.env.DENIED && command.startsWith(process.env.DENIED)) {
  console.error("Insufficient privileges to complete the operation.");
  process.exit(1);
}

const answers = [
  ["account show", () => "66666666-7777-8888-9999-000000000000"],
  [
    "cloud show --query endpoints.activeDirectory",
    () => process.env.AZ_LOGIN ?? "https://login.microsoftonline.com",
  ],
  ["cloud show --query endpoints.microsoftGraphResourceId", () => "https://graph.microsoft.com/"],
  ["ad app list", () => tenant.apps[0]?.appId ?? ""],
  ["ad app create", createApp],
  [
    "ad app update",
    () => change("permissions", JSON.parse(option("--required-resource-accesses"))),
  ],
  ["ad sp show", showPrincipal],
  ["ad sp create", () => change("principals", [...tenant.principals, option("--id")])],
  ["ad app federated-credential list", () => tenant.credentials[0]?.subject ?? ""],
  ["ad app federated-credential create", () => change("credentials", [parameters()])],
  ["ad app federated-credential update", () => change("credentials", [parameters()])],
  ["ad user show", () => `id of ${option("--id")}`],
  ["rest --method get", () => readGraph(pathOf(option("--url")))],
  ["rest --method patch", () => patchGraph(pathOf(option("--url")), body())],
  ["rest --method post", () => postToGraph(pathOf(option("--url")), body())],
];

const answer = answers.find(([start]) => command.startsWith(start));
if (answer === undefined) throw new Error(`The fake az does not know: ${command}`);
console.log(answer[1]());

function pathOf(url) {
  return new URL(url).pathname.replace("/v1.0/", "");
}

function body() {
  return JSON.parse(option("--body"));
}

function readGraph(path) {
  if (path.startsWith("applications(")) return (tenant.app?.spa?.redirectUris ?? []).join("\n");
  if (path.endsWith("/oauth2PermissionGrants")) {
    return (tenant.grants ?? []).map(({ resourceId }) => resourceId).join("\n");
  }
  if (path.endsWith("/appRoleAssignedTo")) {
    const given = (tenant.assignments ?? []).filter(({ principalId, appRoleId }) =>
      option("--query").includes(`principalId=='${principalId}' && appRoleId=='${appRoleId}'`),
    );
    return given.map((_, index) => `assignment ${index}`).join("\n");
  }
  return tenant.roles.join("\n");
}

function patchGraph(path, changes) {
  const what = path.startsWith("applications(") ? "app" : "principal";
  return change(what, { ...tenant[what], ...changes });
}

function postToGraph(path, given) {
  if (path === "oauth2PermissionGrants") return change("grants", [...(tenant.grants ?? []), given]);
  if (path.endsWith("/appRoleAssignedTo")) {
    return change("assignments", [...(tenant.assignments ?? []), given]);
  }
  return change("roles", [...tenant.roles, given.appRoleId]);
}

function parameters() {
  return JSON.parse(option("--parameters"));
}

function createApp() {
  const appId = "11111111-2222-3333-4444-555555555555";
  change("apps", [{ appId, displayName: option("--display-name") }]);
  return appId;
}

function showPrincipal() {
  const id = option("--id");
  const isGraph = id === "00000003-0000-0000-c000-000000000000";
  if (!isGraph && !tenant.principals.includes(id)) process.exit(3);
  return `principal of ${id}`;
}

function change(what, value) {
  tenant[what] = value;
  tenant.changes.push(command);
  writeFileSync(file, JSON.stringify(tenant));
  return "";
}
