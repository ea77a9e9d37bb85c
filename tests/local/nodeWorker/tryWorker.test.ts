import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWorker } from "../../../local/nodeWorker/findWorker";
import { startLocalProgram } from "../stack/startLocalProgram";

const directory = mkdtempSync(join(tmpdir(), "node-worker-"));
afterAll(() => rmSync(directory, { recursive: true }));

const program = "dist/src/nodejsWorker.js";
const protos = "azure-functions-language-worker-protobuf/src/proto";

/** A directory with these of a worker's files. */
function aClone(files: readonly string[]): string {
  const clone = mkdtempSync(join(directory, "clone-"));
  const config = JSON.stringify({ description: { defaultWorkerPath: program } });
  for (const file of files) {
    mkdirSync(join(clone, file, ".."), { recursive: true });
    writeFileSync(join(clone, file), file === "worker.config.json" ? config : "");
  }
  return clone;
}

describe("findWorker", () => {
  it("finds the program and the messages of a built clone", () => {
    const clone = aClone(["worker.config.json", program, `${protos}/FunctionRpc.proto`]);
    expect(findWorker(clone, undefined)).toEqual({
      directory: clone,
      program: join(clone, program),
      protoDirectory: join(clone, protos),
    });
  });

  it("takes the messages from where it is told", () => {
    const elsewhere = aClone(["FunctionRpc.proto"]);
    const { protoDirectory } = findWorker(aClone(["worker.config.json", program]), elsewhere);
    expect(protoDirectory).toBe(elsewhere);
  });

  it.each([
    [[], "has no worker.config.json: it is not a Node worker of Azure Functions."],
    [["worker.config.json"], "nodejsWorker.js is missing: run npm install and npm run build in"],
    [["worker.config.json", program], "has no FunctionRpc.proto: give --protos with the folder"],
  ])("says what is missing beside %j", (files, sentence) => {
    expect(() => findWorker(aClone(files), undefined)).toThrow(sentence);
  });
});

describe("npm run worker:try", () => {
  it.each([
    [[], 2, "PATH is missing. npm run worker:try -- --help shows what is understood.\n"],
    [["one", "two"], 2, '"two" is too much.'],
    [["--proto", "x"], 2, 'There is no option "--proto": did you mean --protos?'],
    [["nowhere"], 1, "nowhere has no worker.config.json: it is not a Node worker"],
  ])(
    "refuses %j with a sentence",
    async (words, code, sentence) => {
      const trial = startLocalProgram("tryWorker", words, { directory });
      expect([await trial.exitCode, trial.output()]).toEqual([code, ""]);
      expect(trial.errors()).toContain(sentence);
    },
    30_000,
  );
});
