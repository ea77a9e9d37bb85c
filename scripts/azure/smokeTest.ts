import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describeError } from "../../lib/errors";
import { registeredFunctions } from "./registeredFunctions";

/*
 * npm run azure:smoke, after a deployment: /api/health must answer, and Azure must have found every function: an app
 * whose code fails while it loads is deployed "successfully" with none (https://github.com/Azure/azure-functions-nodejs-library/issues/254).
 * Needs az, signed in, and the outputs of azd provision in the environment.
 */
const mostTries = 30;
const pauseInMs = 10_000;

async function smokeTest(): Promise<void> {
  const root = required("IVR_PUBLIC_ROOT");
  await untilHealthy(`${root}/api/health`);
  const found = functionsInAzure(required("AZURE_RESOURCE_GROUP"), required("AZURE_FUNCTION_NAME"));
  const missing = registeredFunctions(join(__dirname, "../../functions")).filter(
    (name) => !found.includes(name),
  );
  if (missing.length > 0) {
    throw new Error(`Azure did not find these functions: ${missing.join(", ")}.`);
  }
  process.stdout.write(`${root} is well; its functions: ${found.join(", ")}.\n`);
}

async function untilHealthy(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(pauseInMs) }).then(
      ({ status }) => String(status),
      (error: unknown) => String(error),
    );
    if (answer === "200") return;
    if (tries === mostTries) throw new Error(`${url} is not well: ${answer}.`);
    await new Promise((resolve) => {
      setTimeout(resolve, pauseInMs);
    });
  }
}

/** Azure names them `<app>/<function>`. */
function functionsInAzure(resourceGroup: string, app: string): string[] {
  const names = execFileSync(
    "az",
    ["functionapp", "function", "list", "--resource-group", resourceGroup, "--name", app].concat([
      "--query",
      "[].name",
      "--output",
      "tsv",
    ]),
    { encoding: "utf8", shell: process.platform === "win32" },
  );
  return names
    .split(/\s+/)
    .filter((name) => name !== "")
    .map((name) => name.split("/").at(-1) ?? name)
    .sort();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run azd provision first.`);
  return value;
}

smokeTest().catch((error: unknown) => {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
});
