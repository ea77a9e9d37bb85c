import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "yaml";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { startBroker } from "../../local/servicebus/startBroker";
import { registeredFunctions } from "../../scripts/azure/registeredFunctions";
import { packApp, unpackApp } from "./support/packApp";

const project = join(__dirname, "../..");
const archive = packApp();
const directory = unpackApp(archive);
afterAll(() => rmSync(directory, { recursive: true }));

const packageSchema = z.object({
  main: z.string(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

describe("the deployed package", () => {
  const files = unzipSync(archive);
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());

  it("holds what main names, host.json, and neither packages nor sources", () => {
    const { main, dependencies } = packageSchema.parse(JSON.parse(read("package.json")));
    expect(dependencies).toBeUndefined();
    expect(main).toBe(
      packageSchema.parse(JSON.parse(readFileSync(join(project, "package.json"), "utf8"))).main,
    );
    const ofTheEditor =
      /^dist\/web\/(?:index\.html|assets\/[\w-]+-[A-Z0-9]{8}\.(?:js|css))(?:\.br)?$/;
    const chunk = /^dist\/chunks\/[\w-]+\.cjs(?:\.map)?$/;
    expect(Object.keys(files).filter((path) => ofTheEditor.test(path)).length).toBeGreaterThan(5);
    expect(
      Object.keys(files)
        .filter((path) => !ofTheEditor.test(path) && !chunk.test(path))
        .sort(),
    ).toEqual(["dist/main.cjs", "dist/main.cjs.map", "host.json", "package.json"]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["dist/chunks/ingress.cjs", "dist/chunks/worker.cjs"]),
    );
    expect(Object.keys(files)).toContain(main);
    expect(read("host.json")).toBe(readFileSync(join(project, "host.json"), "utf8"));
  });

  it("starts from the archive alone, with every function, and answers", async () => {
    const queue = "call-events-v1";
    const broker = await startBroker({ queues: { [queue]: callEventsQueueDefinition } });
    const settings = {
      IVR_APP_ID: "11111111-2222-3333-4444-555555555555",
      IVR_TENANT_ID: "66666666-7777-8888-9999-000000000000",
      IVR_PUBLIC_URL: "http://127.0.0.1",
      GRAPH_CREDENTIAL: "none",
      CALL_EVENTS_QUEUE: queue,
      ServiceBusConnection: broker.connectionString,
      IvrStorage: "UseDevelopmentStorage=true",
      IVR_EDITOR: "on",
    };
    const serveMain = join(project, "tests/local/functions/fixtures/serveMain.ts");
    const child = spawn(process.execPath, ["scripts/run.mjs", serveMain, directory], {
      env: { ...process.env, SETTINGS: JSON.stringify(settings) },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const exited: Promise<unknown[]> = once(child, "exit");
    const printed: Promise<unknown[]> = once(createInterface(child.stdout), "line");
    const [line] = await printed;
    const { url, functionNames } = z
      .object({ url: z.string(), functionNames: z.array(z.string()) })
      .parse(JSON.parse(String(line)));
    const health = await fetch(`${url}/api/health`);
    const editor = await fetch(`${url}/editor/flows/main`, {
      headers: { "Accept-Encoding": "br" },
    });
    const page = await editor.text();
    child.kill();
    await exited;
    await broker.close();
    expect(functionNames.sort()).toEqual(registeredFunctions(join(project, "functions")));
    expect({ status: health.status, body: await health.json() }).toMatchObject({
      status: 200,
      body: { status: "ok" },
    });
    expect(editor.headers.get("content-encoding")).toBe("br");
    expect(page).toContain('<div id="app">');
  }, 60_000);
});

describe("azure.yaml", () => {
  const azure = z
    .object({
      services: z.record(
        z.string(),
        z.object({
          project: z.string(),
          host: z.string(),
          language: z.string(),
          remoteBuild: z.boolean(),
        }),
      ),
      hooks: z.record(z.string(), z.record(z.string(), z.object({ run: z.string() }))),
    })
    .parse(parse(readFileSync(join(project, "azure.yaml"), "utf8")));

  it("packages the bundle alone: .funcignore and remoteBuild agree about node_modules", () => {
    const service = azure.services["ivr"];
    expect(service).toMatchObject({
      project: "./infra/package",
      host: "function",
      remoteBuild: false,
    });
    const ignored = readFileSync(join(project, "infra/package/.funcignore"), "utf8");
    expect(ignored).not.toContain("node_modules");
  });

  it("runs scripts that there are, alike on every system", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(project, "package.json"), "utf8")));
    for (const { posix, windows } of Object.values(azure.hooks)) {
      expect(windows?.run).toBe(posix?.run);
    }
    const lines = Object.values(azure.hooks).flatMap(
      ({ posix }) => posix?.run.trim().split("\n") ?? [],
    );
    const shell = lines.flatMap((each) => /bash (\S+)/.exec(each)?.[1] ?? []);
    const npm = lines.flatMap((each) => /npm run --silent (\S+)/.exec(each)?.[1] ?? []);
    expect(shell.length + npm.length).toBe(lines.length);
    expect(shell.filter((path) => readFileSync(join(project, path), "utf8") === "")).toEqual([]);
    expect(npm.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
