import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { runCallbacksCommand } from "./callbacks/runCallbacksCommand";
import { openStorage } from "./commandLine/openStorage";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  process.exitCode = await runCallbacksCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openStorage: async () => {
      const places = { environment: process.env, findRunningStack, stderr };
      const { callbackStore, auditLog } = await openStorage(places, now);
      return { callbackStore, saveAuditEntry: auditLog.saveAuditEntry };
    },
    who: userInfo().username,
    now,
  });
}

void main();
