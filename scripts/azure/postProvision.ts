import { Readable } from "node:stream";
import { describeError } from "../../lib/errors";
import type { FlowsContext } from "../flows/flowsContext";
import { plainLog } from "../commandLine/plainLog";
import { openStores } from "../flows/openStores";
import { nextSteps } from "./seed/nextSteps";
import { seedDemo } from "./seed/seedDemo";

/*
 * azd's postprovision hook (npm run azure:seed). The deployer's roles and the app's are assigned in the same moment, so
 * waiting until the deployer may read is a fair sign; the extra minute after a first deployment is for the app's own,
 * which nobody can try out before the package is uploaded: https://github.com/Azure/azure-dev/issues/8026
 */
const marginInMs = 60_000;

async function postProvision(): Promise<void> {
  const environment = process.env;
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  if (isOutOfReach(environment)) {
    write(
      "Storage is reached from its network only; publish flows from there (docs/deploy.md, Private network).",
    );
    return;
  }
  const log = plainLog(write);
  const stores = openStores({
    environment: {
      IvrStorage__blobServiceUri: environment["IvrStorage__blobServiceUri"],
      IvrStorage__tableServiceUri: environment["IvrStorage__tableServiceUri"],
      SPEECH_ENDPOINT: environment["SPEECH_ENDPOINT"],
      // Not AZURE_CLIENT_ID: in a pipeline that is who deploys, not a managed identity of this machine.
    },
    findRunningStack: () => Promise.resolve(undefined),
    stderr: write,
    log,
  });
  const context: FlowsContext = {
    stdout: write,
    stderr: write,
    openStores: () => stores,
    readSecret: () => Promise.resolve(""),
    readLines: () => Readable.from([]),
    watchFiles: () => Readable.from([]),
    who: "azd",
    now: () => new Date().toISOString(),
  };
  const seeding = await seedDemo(context, personToRing(environment), { write, wait });
  if (seeding === "seeded") {
    write("Waiting a minute until the roles of the app have spread too...");
    await wait(marginInMs);
  }
  const publicRoot = environment["IVR_PUBLIC_ROOT"] ?? "";
  write(nextSteps(seeding, { publicRoot, appId: environment["IVR_APP_ID"] ?? "" }));
}

/** Whether storage is isolated and no address outside its network may reach it. */
function isOutOfReach(environment: NodeJS.ProcessEnv): boolean {
  return environment["IVR_NETWORK_ISOLATION"] === "true" && !environment["IVR_OPERATOR_IP_RANGES"];
}

/** The person who deployed, unless another one is named; undefined where a program did. */
function personToRing(environment: NodeJS.ProcessEnv): string | undefined {
  const isPerson = (environment["AZURE_PRINCIPAL_TYPE"] ?? "User") === "User";
  const deployer = isPerson ? environment["AZURE_PRINCIPAL_ID"] : undefined;
  return environment["IVR_DEMO_PERSON_ID"] || deployer || undefined;
}

postProvision().catch((error: unknown) => {
  process.stderr.write(
    `The demo was not seeded: ${describeError(error)}\n` +
      "Everything is provisioned; once this is mended, run azd hooks run postprovision, then azd deploy.\n",
  );
  process.exitCode = 1;
});
