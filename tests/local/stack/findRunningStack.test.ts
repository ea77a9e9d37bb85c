import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRunningStack } from "../../../local/stack/findRunningStack";
import { findRunningStacks } from "../../../local/stack/findRunningStacks";
import { writeStackFile } from "../../../local/stack/stackFile";
import type { RunningStack } from "../../../local/stack/stackFile";

const before = process.cwd();
const directory = mkdtempSync(join(tmpdir(), "stack-"));
const server = createServer();
const otherServer = createServer();
let stack: RunningStack;

const fileOf = ({ functions }: RunningStack) => `.local/stack-${new URL(functions).port}.json`;
const listenOn = async (one: Server) => {
  await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
  const address = one.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
};
const otherPort = () => listenOn(otherServer);

beforeAll(async () => {
  process.chdir(directory);
  const port = await listenOn(server);
  stack = {
    pid: process.pid,
    startedAt: "2026-11-21T09:00:00.000Z",
    functions: `http://127.0.0.1:${port}`,
    functionKey: "key",
    graph: "http://127.0.0.1:2",
    graphIsSimulated: true,
    openIdConfiguration: "http://127.0.0.1:2/openid",
    storage: "UseDevelopmentStorage=true",
    serviceBus: "Endpoint=sb://127.0.0.1:3",
  };
});

afterAll(() => {
  server.close();
  otherServer.close();
  process.chdir(before);
  rmSync(directory, { recursive: true });
});

describe("findRunningStack", () => {
  it("finds nothing where no stack left word", async () => {
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("finds the stack that is up, by a file that only its owner reads, until it is removed", async () => {
    const remove = writeStackFile(stack);
    await expect(findRunningStack()).resolves.toEqual(stack);
    expect(statSync(fileOf(stack)).mode & 0o777).toBe(0o600);
    remove();
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("ignores what a process left that is gone, and the next one clears it away", async () => {
    const gone = { ...stack, pid: 2 ** 22 - 1, functions: "http://127.0.0.1:1" };
    writeStackFile(gone);
    await expect(findRunningStack()).resolves.toBeUndefined();
    const remove = writeStackFile(stack);
    expect(existsSync(fileOf(gone))).toBe(false);
    remove();
  });

  it("ignores an address at which nobody listens any more", async () => {
    const remove = writeStackFile({ ...stack, functions: "http://127.0.0.1:1" });
    await expect(findRunningStack()).resolves.toBeUndefined();
    remove();
  });

  it("ignores a file that cannot be read", async () => {
    writeFileSync(fileOf(stack), "{");
    await expect(findRunningStack()).resolves.toBeUndefined();
    rmSync(fileOf(stack));
  });

  it("keeps to the stack that was started first, and leaves its word when a later one ends", async () => {
    const later = {
      ...stack,
      startedAt: "2026-11-21T10:00:00.000Z",
      functions: `http://127.0.0.1:${await otherPort()}`,
    };
    const remove = writeStackFile(stack);
    const removeLater = writeStackFile(later);
    await expect(findRunningStacks()).resolves.toEqual([stack, later]);
    await expect(findRunningStack()).resolves.toEqual(stack);
    removeLater();
    await expect(findRunningStack()).resolves.toEqual(stack);
    remove();
  });
});
