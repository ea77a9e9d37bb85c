import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { z } from "zod";
import { startBroker } from "../../../local/servicebus/startBroker";
import { aDirectory, removeDirectories } from "./support/aDirectory";

afterAll(removeDirectories);

const addressSchema = z.object({ url: z.string(), functionNames: z.array(z.string()) });

const fixtures = join(__dirname, "fixtures");

/** The fixture app as it would be deployed: one bundle that knows nothing of this repository. */
async function aDeployedApp(): Promise<string> {
  const directory = aDirectory({ "package.json": JSON.stringify({ main: "dist/*.cjs" }) });
  copyFileSync(join(fixtures, "app/host.json"), join(directory, "host.json"));
  await build({
    entryPoints: [join(fixtures, "app/main.ts")],
    outfile: join(directory, "dist/main.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["@azure/functions-core"],
    logLevel: "error",
  });
  return directory;
}

describe("startFunctionsHost in a process of its own", () => {
  it("starts what package.json's main names, serves it and leaves nothing running", async () => {
    const broker = await startBroker({
      queues: { calls: { RequiresSession: true }, audit: {} },
      port: 0,
    });
    const settings = { SB: broker.connectionString, QUEUE_CALLS: "calls" };
    const child = spawn(
      process.execPath,
      ["scripts/run.mjs", join(fixtures, "serveMain.ts"), await aDeployedApp()],
      {
        env: { ...process.env, SETTINGS: JSON.stringify(settings) },
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    const exited: Promise<unknown[]> = once(child, "exit");
    const printed: Promise<unknown[]> = once(createInterface(child.stdout), "line");
    const { url, functionNames } = addressSchema.parse(JSON.parse(String((await printed)[0])));

    const callId = "3f1c5b1e-55d1-4a52-9d3b-2a4a2d8f3a10";
    const response = await fetch(`${url}/api/calls/${callId}/events`, {
      method: "POST",
      headers: { "x-message-id": "m1" },
      body: JSON.stringify({ tone: 1 }),
    });
    let diary = "";
    while (!diary.includes('"call"')) diary = await (await fetch(`${url}/api/diary`)).text();
    child.stdin.end();
    // It exits because nothing keeps it alive, not because it is told to.
    const [exitCode] = await exited;
    await broker.close();

    expect({ status: response.status, functionNames, exitCode }).toEqual({
      status: 202,
      functionNames: [
        "notify",
        "guarded",
        "inner",
        "boom",
        "nothing",
        "diary",
        "echo",
        "clip",
        "clipList",
        "onCall",
        "onAudit",
        "tick",
      ],
      exitCode: 0,
    });
    expect(diary).toContain(`["call",{"tone":1},1,"${callId}"]`);
  });
});
