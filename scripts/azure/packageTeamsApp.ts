import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describeError } from "../../lib/errors";
import { teamsPackage } from "./teams/teamsPackage";

/* npm run teams:package -- [APP_ID] [FILE]: writes the package that is uploaded in the Teams admin center. */
function packageTeamsApp([
  appId = process.env["IVR_APP_ID"] ?? "",
  file = "dist/teams-ivr.zip",
]: readonly string[]): void {
  try {
    const zip = teamsPackage(appId);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, zip);
    process.stdout.write(`${file}: upload it in the Teams admin center under Teams apps.\n`);
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}

packageTeamsApp(process.argv.slice(2));
