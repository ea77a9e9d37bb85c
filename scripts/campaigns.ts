import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { openCampaigns } from "./campaigns/openCampaigns";
import { runCampaignsCommand } from "./campaigns/runCampaignsCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  process.exitCode = await runCampaignsCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openCampaigns: () => openCampaigns({ environment: process.env, findRunningStack, stderr }, now),
    who: userInfo().username,
  });
}

void main();
