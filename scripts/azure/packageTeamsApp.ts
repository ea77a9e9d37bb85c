import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { runProgram } from "../commandLine/runProgram";
import { teamsPackage } from "./teams/teamsPackage";

void runProgram({
  help: `npm run teams:package -- [APP_ID] [FILE]

Writes the package that is uploaded in the Teams admin center.

  APP_ID   the app id of the bot (IVR_APP_ID)
  FILE     where to (dist/teams-ivr.zip)
`,
  options: {},
  mostPositionals: 2,
  run: (_values, [appId = process.env["IVR_APP_ID"] ?? "", file = "dist/teams-ivr.zip"]) => {
    const zip = teamsPackage(appId);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, zip);
    process.stdout.write(`${file}: upload it in the Teams admin center under Teams apps.\n`);
  },
});
