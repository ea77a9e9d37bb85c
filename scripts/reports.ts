import { findRunningStack } from "../local/stack/findRunningStack";
import { makeAzureStorage } from "../lib/storage/azureStorage";
import { findStorage } from "./commandLine/findStorage";
import { isLocalStorage } from "./reports/example/isLocalStorage";
import { runReportsCommand } from "./reports/runReportsCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  const places = { environment: process.env, findRunningStack, stderr };
  process.exitCode = await runReportsCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openStorage: async () => {
      const connection = await findStorage(places);
      return {
        storage: makeAzureStorage(connection, { now }),
        isLocal: isLocalStorage(connection),
      };
    },
    now,
    random: Math.random,
  });
}

void main();
