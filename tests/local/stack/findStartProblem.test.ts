import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findStartProblem } from "../../../local/stack/findStartProblem";
import { writeStackFile } from "../../../local/stack/stackFile";

const before = process.cwd();
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "start-"));
  process.chdir(directory);
});
afterEach(() => {
  process.chdir(before);
  rmSync(directory, { recursive: true });
});

describe("findStartProblem", () => {
  it("finds nothing where folders can be made", async () => {
    expect(await findStartProblem(undefined)).toBeUndefined();
    expect(await findStartProblem("kept/here")).toBeUndefined();
  });

  it("names the project's own folder when nothing can be written there", async () => {
    writeFileSync(".local", "");
    expect(await findStartProblem(undefined)).toMatch(
      /^Nothing can be written to the directory .*\.local \(EEXIST\): start from a directory that is yours\.$/,
    );
  });

  it("names the directory for --data when nothing can be written there", async () => {
    writeFileSync("file", "");
    expect(await findStartProblem("file")).toMatch(
      /^Nothing can be written to the directory .*storage \(ENOTDIR\): choose another with --data DIR\.$/,
    );
  });

  it("refuses a directory for --data that a running stack uses", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const functions = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    writeStackFile({
      pid: process.pid,
      startedAt: "2026-11-21T09:00:00.000Z",
      functions,
      functionKey: "key",
      graph: "http://127.0.0.1:2",
      graphIsSimulated: true,
      openIdConfiguration: "http://127.0.0.1:2/openid",
      storage: "UseDevelopmentStorage=true",
      serviceBus: "Endpoint=sb://127.0.0.1:3",
      dataDirectory: join(process.cwd(), "kept"),
    });
    expect(await findStartProblem("./kept")).toBe(
      `The stack at ${functions} (process ${process.pid}) keeps its data in ${join(process.cwd(), "kept")}: stop it, or choose another directory with --data DIR.`,
    );
    expect(await findStartProblem("other")).toBeUndefined();
    server.close();
  });
});
