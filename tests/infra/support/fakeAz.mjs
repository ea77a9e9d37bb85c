// A stand-in for the Azure CLI: `fakeAz.mjs STATE ARGUMENTS...` answers what registerApp.sh asks from a tenant kept in
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
  ["rest --method get", () => tenant.roles.join("\n")],
  [
    "rest --method post",
    () => change("roles", [...tenant.roles, JSON.parse(option("--body")).appRoleId]),
  ],
];

const answer = answers.find(([start]) => command.startsWith(start));
if (answer === undefined) throw new Error(`The fake az does not know: ${command}`);
console.log(answer[1]());

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
