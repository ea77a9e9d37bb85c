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

/** Files by path, each with the modules it imports. */
const planted = {
  "lib/ivr/step.ts": ["../flow/flow", "../errors"],
  "lib/ivr/clock.ts": ["node:crypto"],
  "lib/ivr/parsing.ts": ["zod"],
  "lib/flow/flow.ts": ["zod", "../ivr/clock"],
  "lib/errors.ts": [],
  "lib/compose.ts": ["./storage/tables", "./worker/turn"],
  "lib/worker/ports.ts": ["../ivr/step"],
  "lib/worker/turn.ts": ["./ports", "../storage/tables", "node:crypto"],
  "lib/ingress/accept.ts": ["jose", "../worker/ports"],
  "lib/publishing/publish.ts": ["../speech/silenceWav", "../speech/flite"],
  "lib/speech/silenceWav.ts": [],
  "lib/speech/flite.ts": ["../compose"],
  "lib/telephony/dial.ts": ["../ivr/step"],
  "lib/storage/tables.ts": ["../worker/ports", "@azure/data-tables", "../graph/client", "rhea"],
  "lib/graph/client.ts": ["../worker/turn", "@azure/functions"],
  "functions/index.ts": ["../lib/compose", "../local/main", "./missing"],
  "local/main.ts": ["../lib/compose", "../functions/index"],
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
    const lines = imports.map((name, index) => `import * as x${index} from "${name}";`);
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
      "functions/index.ts -> local/main.ts: lib-is-inside",
      "lib/flow/flow.ts -> crypto: core-reaches-nothing-else",
      "lib/flow/flow.ts -> lib/ivr/clock.ts: flow-is-the-ground",
      "lib/graph/client.ts -> lib/worker/turn.ts: lib-graph",
      "lib/graph/client.ts -> node_modules/@azure/functions/index.js: lib-graph",
      "lib/graph/client.ts -> node_modules/@azure/functions/index.js: only-functions-know-the-functions-package",
      "lib/ingress/accept.ts -> lib/worker/ports.ts: lib-ingress",
      "lib/ivr/clock.ts -> crypto: core-imports-itself-and-zod",
      "lib/ivr/clock.ts -> crypto: core-reaches-nothing-else",
      "lib/ivr/parsing.ts -> node_modules/zod/index.js: zod-stays-out-of-the-step",
      "lib/ivr/step.ts -> crypto: core-reaches-nothing-else",
      "lib/ivr/step.ts -> lib/errors.ts: core-imports-itself-and-zod",
      "lib/ivr/step.ts -> lib/errors.ts: core-reaches-nothing-else",
      "lib/publishing/publish.ts -> lib/speech/flite.ts: lib-publishing",
      "lib/simulation/call.ts -> web/model/tree.ts: lib-is-inside",
      "lib/simulation/call.ts -> web/model/tree.ts: lib-simulation",
      "lib/simulation/call.ts -> web/model/tree.ts: nothing-imports-web",
      "lib/speech/flite.ts -> lib/compose.ts: lib-speech",
      "lib/speech/flite.ts -> lib/compose.ts: only-compose-composes",
      "lib/storage/tables.ts -> lib/graph/client.ts: lib-storage",
      "lib/storage/tables.ts -> node_modules/rhea/index.js: lib-storage",
      "lib/storage/tables.ts -> node_modules/rhea/index.js: no-development-package-in-the-app",
      "lib/telephony/dial.ts -> lib/ivr/step.ts: every-folder-has-its-layer",
      "lib/worker/turn.ts -> lib/storage/tables.ts: lib-worker",
      "local/graph/simulator.ts -> local/servicebus/broker.ts: local-parts-are-strangers",
      "local/main.ts -> functions/index.ts: nothing-imports-functions",
      "scripts/flows.ts -> local/main.ts: local-stays-local",
      "scripts/flows.ts -> tests/builders.ts: nothing-imports-tests",
      "web/app/App.tsx -> lib/storage/tables.ts: web-runs-in-a-browser",
      "web/app/App.tsx -> node_modules/jose/index.js: web-runs-in-a-browser",
      "web/model/tree.ts -> node_modules/preact/index.js: web-model-is-pure",
    ]);
    expect(stderr).toContain("Only 25 TypeScript modules were seen: is @swc/core installed?");
    expect(status).toBe(1);
  });
});
