import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRunningStack } from "../../../local/stack/findRunningStack";
import { writeStackFile } from "../../../local/stack/stackFile";
import type { RunningStack } from "../../../local/stack/stackFile";

const before = process.cwd();
const directory = mkdtempSync(join(tmpdir(), "stack-"));
const server = createServer();
let stack: RunningStack;

beforeAll(async () => {
  process.chdir(directory);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  stack = {
    pid: process.pid,
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
    expect(statSync(".local/stack.json").mode & 0o777).toBe(0o600);
    remove();
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("ignores what a process left that is gone", async () => {
    writeStackFile({ ...stack, pid: 2 ** 22 - 1 });
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("ignores an address at which nobody listens any more", async () => {
    writeStackFile({ ...stack, functions: "http://127.0.0.1:1" });
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("ignores a file that cannot be read", async () => {
    writeFileSync(".local/stack.json", "{");
    await expect(findRunningStack()).resolves.toBeUndefined();
  });

  it("leaves the word of a stack that was started later", async () => {
    const removeEarlier = writeStackFile({ ...stack, pid: 1 });
    writeStackFile(stack);
    removeEarlier();
    await expect(findRunningStack()).resolves.toEqual(stack);
  });
});
