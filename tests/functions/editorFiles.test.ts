import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEditorFiles } from "../../functions/editorFiles";
import { makeLoadEditorFile } from "../../lib/http/makeLoadEditorFile";
import { ask } from "./support/ask";

let directory: string;
let serve: ReturnType<typeof makeEditorFiles>;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "editor-"));
  mkdirSync(join(directory, "assets"));
  writeFileSync(join(directory, "index.html"), "<!doctype html>");
  writeFileSync(join(directory, "assets/main-ABC.js"), "start();");
  writeFileSync(join(directory, "assets/main-ABC.js.br"), "small");
  writeFileSync(join(directory, ".secret.json"), "{}");
  serve = makeEditorFiles({
    editor: { isOn: true },
    loadEditorFile: makeLoadEditorFile(directory),
    editorAsks: ["http://127.0.0.1:7072"],
  });
});

afterAll(() => rmSync(directory, { recursive: true }));

const textOf = ({ bytes }: Readonly<{ bytes: readonly number[] }>) =>
  Buffer.from(bytes).toString("utf8");

describe("editorFiles", () => {
  test.each(["", "flows/clinic", "telephone"])(
    "answers the screen %j with its page",
    async (path) => {
      const answer = await ask(serve, { params: { path } });
      expect(textOf(answer)).toBe("<!doctype html>");
      expect(answer).toMatchObject({
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
      });
    },
  );

  it("lets a browser keep a file with its hash for ever, compressed where it can read that", async () => {
    const params = { path: "assets/main-ABC.js" };
    const plain = await ask(serve, { params });
    const small = await ask(serve, { params, headers: { "accept-encoding": "gzip, deflate, br" } });
    expect([textOf(plain), textOf(small)]).toEqual(["start();", "small"]);
    expect(small.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "br",
      "content-length": "5",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    expect(plain.headers).not.toHaveProperty("content-encoding");
  });

  it("answers HEAD with the length alone", async () => {
    const answer = await ask(serve, { method: "HEAD", params: { path: "assets/main-ABC.js" } });
    expect({ length: answer.headers["content-length"], bytes: answer.bytes }).toEqual({
      length: "8",
      bytes: [],
    });
  });

  it("allows no script, style or connection but its own, and those it was told of", async () => {
    const { headers } = await ask(serve, { params: { path: "" } });
    expect(headers).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://127.0.0.1:7072; " +
        "img-src 'self' data:; media-src 'self' blob:; worker-src 'self'; font-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": "microphone=(self)",
    });
  });

  test.each([
    "assets/gone-ABC.js",
    "../package.json",
    "assets/../../package.json",
    ".secret.json",
    "api",
    "api/nothing",
  ])("has nothing at %s", async (path) => {
    expect(await ask(serve, { params: { path } })).toMatchObject({
      status: 404,
      json: { error: { code: "NOT_FOUND" } },
    });
  });

  it("is not there while the editor is off", async () => {
    const off = makeEditorFiles({
      editor: { isOn: false },
      loadEditorFile: makeLoadEditorFile(directory),
      editorAsks: [],
    });
    expect((await ask(off, { params: { path: "" } })).status).toBe(404);
  });
});
