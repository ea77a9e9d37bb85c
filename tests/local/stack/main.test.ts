import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startLocalProgram } from "./startLocalProgram";
import type { LocalProgram } from "./startLocalProgram";

// Whole programs, on a machine that may be busy with other tests.
jest.setTimeout(90_000);

const addressesSchema = z.strictObject({
  functions: z.url(),
  graph: z.url(),
  openIdConfiguration: z.url(),
  storage: z.string(),
  serviceBus: z.string(),
});
type Addresses = z.infer<typeof addressesSchema>;

const directory = mkdtempSync(join(tmpdir(), "stack-"));
const run = (
  program: "main" | "call",
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => startLocalProgram(program, words, { directory, environment });

afterAll(() => rmSync(directory, { recursive: true }));

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function portsOf({ functions, graph, storage, serviceBus }: Addresses): number[] {
  const urls = [functions, graph, ...storage.matchAll(/Endpoint=(http:[^;]+)/g)].map((match) =>
    typeof match === "string" ? match : (match[1] ?? ""),
  );
  return [...urls.map((url) => Number(new URL(url).port)), Number(/:(\d+)/.exec(serviceBus)?.[1])];
}

async function whichListen(ports: readonly number[]): Promise<number[]> {
  const answers = await Promise.all(ports.map(listens));
  return ports.filter((_, index) => answers[index]);
}

const stackFile = ({ functions }: Addresses) =>
  join(directory, ".local", `stack-${new URL(functions).port}.json`);

describe("npm start", () => {
  test.each([
    [["--headles"], 'There is no option "--headles": did you mean --headless?'],
    [["--port", "many"], '--port is a whole number from 1 to 65,530, not "many".'],
  ])("refuses %j with a sentence and exit code 2", async (words, sentence) => {
    const program = run("main", words);
    expect([await program.exitCode, program.output()]).toEqual([2, ""]);
    expect(program.errors()).toContain(sentence);
  });

  it("explains itself with --help", async () => {
    const program = run("main", ["--help"]);
    expect([await program.exitCode, await program.firstLine]).toEqual([
      0,
      "npm start -- [options]",
    ]);
  });

  it("says before it starts that nothing can be written to the directory for --data", async () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    const program = run("main", ["--headless", "--data", join(file, "kept")]);
    expect([await program.exitCode, program.output()]).toEqual([1, ""]);
    expect(program.errors()).toContain("(ENOTDIR): choose another with --data DIR.");
  });
});

describe("npm start -- --headless", () => {
  let stack: LocalProgram;
  let addresses: Addresses;

  beforeAll(async () => {
    stack = run("main", ["--headless", "--time-scale", "20"]);
    addresses = addressesSchema.parse(JSON.parse(await stack.firstLine));
  });

  afterAll(async () => {
    stack.kill("SIGKILL");
    await stack.exitCode;
  });

  it("serves the functions, and the keys by which Graph's notifications are known", async () => {
    const [health, keys] = await Promise.all([
      fetch(`${addresses.functions}/api/health`),
      fetch(addresses.openIdConfiguration),
    ]);
    expect([health.status, keys.status]).toEqual([200, 200]);
  });

  it("names the port that is taken and exits with 1", async () => {
    const { port } = new URL(addresses.functions);
    const second = run("main", ["--headless", "--port", port]);
    expect([await second.exitCode, second.output(), second.errors()]).toEqual([
      1,
      "",
      `Port ${port}, meant for the functions, cannot be used: another program has it. Stop that program, or choose other ports with --port N.\n`,
    ]);
  });

  it("takes a scripted call from the first prompt to the transfer", async () => {
    const words = ["--to", "+15550100", "--keys", "w 1", "--expect", "transfer:sales"];
    const call = run("call", words);
    expect([await call.exitCode, call.errors()]).toEqual([0, ""]);
    expect(call.output().split("\n")).toEqual([
      "<- incoming",
      "-> answer",
      "<- audio active",
      "-> subscribeToTone",
      '-> playPrompt "Welcome to Contoso."',
      expect.stringMatching(/^-> playPrompt "For sales, press 1\./),
      "<- promptCompleted",
      expect.stringMatching(/^<- tone1 #\d+$/),
      '-> playPrompt "I am connecting you with sales."',
      "<- promptCompleted",
      "-> transfer queue:sales",
      "<- transferAccepted",
      expect.stringMatching(/^<- terminated transferred /),
      expect.stringMatching(/^== As expected: transferred to sales/),
      "",
    ]);
  });

  it("tells a call that ended otherwise by the exit code", async () => {
    const words = ["--to", "+15550100", "--keys", "w 1 w #", "--expect", "transfer:sales"];
    const call = run("call", [...words, "--transfer", "sales=noAnswer", "--time-scale", "50"]);
    expect(await call.exitCode).toBe(1);
    expect(call.output()).toMatch(/== Expected a transfer to sales, but: /);
  });

  it("says nothing more on standard output, and leaves nothing running when it is asked to stop", async () => {
    expect(await whichListen(portsOf(addresses))).toEqual(portsOf(addresses));
    expect(existsSync(stackFile(addresses))).toBe(true);
    stack.kill("SIGTERM");
    expect([await stack.exitCode, stack.output()]).toEqual([0, `${await stack.firstLine}\n`]);
    expect(await whichListen(portsOf(addresses))).toEqual([]);
    expect(existsSync(stackFile(addresses))).toBe(false);
    expect(stack.errors()).toContain("Stopped. Nothing was kept: with --data DIR, ");
  });
});

describe("npm start -- --headless with a Graph from outside", () => {
  it("simulates none, and takes storage with it even if it is killed", async () => {
    const outside = {
      GRAPH_URL: "https://graph.example.com",
      CALLS_OPENID_CONFIGURATION_URL: "https://graph.example.com/openid",
      CALLS_TOKEN_ISSUERS: "https://graph.example.com",
    };
    const stack = run("main", ["--headless"], outside);
    const addresses = addressesSchema.parse(JSON.parse(await stack.firstLine));
    expect([addresses.graph, addresses.openIdConfiguration]).toEqual([
      outside.GRAPH_URL,
      outside.CALLS_OPENID_CONFIGURATION_URL,
    ]);
    const own = portsOf({ ...addresses, graph: addresses.functions });
    expect(await whichListen(own)).toEqual(own);
    stack.kill("SIGKILL");
    await stack.exitCode;
    while ((await whichListen(own)).length > 0) await sleep(50);
  });
});

describe("npm run call -- --packaged", () => {
  it("calls what would be deployed, on a stack that no other command finds", async () => {
    const words = ["--to", "+15550100", "--keys", "w 1", "--expect", "transfer:sales"];
    const left = join(directory, ".local", "stack.json");
    rmSync(left, { force: true });
    const call = run("call", ["--packaged", ...words, "--time-scale", "20"]);
    await call.firstLine;
    expect(existsSync(left)).toBe(false);
    expect([await call.exitCode, call.errors()]).toEqual([
      0,
      "The package is called: starting a stack for this call. Its log is in .local/call.log.\n",
    ]);
    expect(call.output()).toMatch(/== As expected: transferred to sales/);
  });
});
