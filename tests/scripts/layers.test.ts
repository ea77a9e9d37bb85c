import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const project = resolve(__dirname, "../..");
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "layers-"));
  const dependencies = {
    zod: "1",
    jose: "1",
    preact: "1",
    "@azure/data-tables": "1",
    "@azure/functions": "1",
  };
  const devDependencies = { rhea: "1" };
  write("package.json", JSON.stringify({ dependencies, devDependencies }));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0" }));
    write(`node_modules/${name}/index.js`, "exports.x = 1;");
  }
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Files by path, each with the modules it imports, of some the types alone. */
const planted = {
  "lib/ivr/step.ts": ["../flow/flow", "../errors", "./turn"],
  "lib/ivr/turn.ts": ["type ./step"],
  "lib/ivr/clock.ts": ["node:crypto"],
  "lib/ivr/parsing.ts": ["zod"],
  "lib/flow/flow.ts": ["zod", "../ivr/clock"],
  "lib/errors.ts": [],
  "lib/compose/ivr.ts": ["../storage/tables", "../worker/turn"],
  "lib/worker/ports.ts": ["../ivr/step"],
  "lib/worker/turn.ts": ["./ports", "../storage/tables", "node:crypto"],
  "lib/ingress/accept.ts": ["jose", "../worker/ports", "../placing/place"],
  "lib/placing/place.ts": ["../worker/ports"],
  "lib/publishing/publish.ts": ["../speech/silenceWav", "../speech/flite"],
  "lib/speech/silenceWav.ts": [],
  "lib/speech/flite.ts": ["../compose/ivr"],
  "lib/telephony/dial.ts": ["../ivr/step"],
  "lib/storage/tables.ts": ["../worker/ports", "@azure/data-tables", "../graph/client", "rhea"],
  "lib/graph/client.ts": ["../worker/turn", "@azure/functions"],
  "functions/index.ts": ["../lib/compose/ivr", "../local/main", "./missing"],
  "local/main.ts": ["../lib/compose/ivr", "../functions/index"],
  "local/graph/simulator.ts": ["../servicebus/broker"],
  "local/servicebus/broker.ts": ["rhea"],
  "local/stack/findRunningStack.ts": [],
  "scripts/flows.ts": ["../local/stack/findRunningStack", "../local/main", "../tests/builders"],
  "web/app/App.tsx": ["preact", "../model/tree", "../../lib/storage/tables", "jose"],
  "web/model/tree.ts": ["../../lib/flow/flow", "preact"],
  "lib/simulation/call.ts": ["../../web/model/tree"],
  "tests/builders.ts": ["../functions/index", "../local/main"],
};

function write(path: string, content: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

function runLayers(files: Readonly<Record<string, readonly string[]>>) {
  for (const [path, imports] of Object.entries(files)) {
    const lines = imports.map((name, index) => {
      const [, types = "", from = ""] = /^(type )?(.*)$/.exec(name) ?? [];
      return `import ${types}* as x${index} from "${from}";`;
    });
    const last = path.endsWith(".tsx") ? "export const y = <p>{1}</p>;" : "export const y = 1;";
    write(path, [...lines, last, ""].join("\n"));
  }
  const script = join(project, "scripts", "layers.mjs");
  return spawnSync(process.execPath, [script], { cwd: directory, encoding: "utf8" });
}

describe("npm run layers", () => {
  it("names every import that leaves its layer, and no other; too few modules fail as well", () => {
    const { status, stderr } = runLayers(planted);
    const broken = [...stderr.matchAll(/^(\S+) must not import (\S+) \(([\w-]+)\)/gm)];
    expect(broken.map(([, from, to, rule]) => `${from} -> ${to}: ${rule}`).toSorted()).toEqual([
      "functions/index.ts -> ./missing: everything-resolves",
      "functions/index.ts -> local/main.ts: functions",
      "functions/index.ts -> local/main.ts: lib-is-inside",
      "functions/index.ts -> local/main.ts: no-circles",
      "lib/flow/flow.ts -> lib/ivr/clock.ts: lib-flow",
      "lib/graph/client.ts -> lib/worker/turn.ts: lib-graph",
      "lib/graph/client.ts -> lib/worker/turn.ts: no-circles",
      "lib/graph/client.ts -> node_modules/@azure/functions/index.js: lib-graph",
      "lib/graph/client.ts -> node_modules/@azure/functions/index.js: only-functions-know-the-functions-package",
      "lib/ingress/accept.ts -> lib/placing/place.ts: lib-ingress",
      "lib/ivr/clock.ts -> crypto: lib-ivr",
      "lib/ivr/parsing.ts -> node_modules/zod/index.js: lib-ivr",
      "lib/ivr/step.ts -> lib/errors.ts: lib-ivr",
      "lib/ivr/step.ts -> lib/ivr/turn.ts: no-circles",
      "lib/publishing/publish.ts -> lib/speech/flite.ts: lib-publishing",
      "lib/simulation/call.ts -> web/model/tree.ts: lib-is-inside",
      "lib/simulation/call.ts -> web/model/tree.ts: lib-simulation",
      "lib/simulation/call.ts -> web/model/tree.ts: nothing-imports-web",
      "lib/speech/flite.ts -> lib/compose/ivr.ts: lib-speech",
      "lib/speech/flite.ts -> lib/compose/ivr.ts: only-compose-composes",
      "lib/storage/tables.ts -> lib/graph/client.ts: lib-storage",
      "lib/storage/tables.ts -> node_modules/rhea/index.js: lib-storage",
      "lib/storage/tables.ts -> node_modules/rhea/index.js: no-development-package-in-the-app",
      "lib/telephony/dial.ts -> lib/ivr/step.ts: every-folder-has-its-layer",
      "lib/worker/turn.ts -> lib/storage/tables.ts: lib-worker",
      "local/graph/simulator.ts -> local/servicebus/broker.ts: local-parts-are-strangers",
      "local/main.ts -> functions/index.ts: nothing-imports-functions",
      "scripts/flows.ts -> local/main.ts: local-stays-local",
      "scripts/flows.ts -> tests/builders.ts: nothing-imports-tests",
      "web/app/App.tsx -> lib/storage/tables.ts: web",
      "web/app/App.tsx -> node_modules/jose/index.js: web",
      "web/model/tree.ts -> node_modules/preact/index.js: web-model-is-pure",
    ]);
    expect(stderr).toContain("Only 27 TypeScript modules were seen: is @swc/core installed?");
    expect(status).toBe(1);
  });
});
