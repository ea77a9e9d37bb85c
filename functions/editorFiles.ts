import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import { makeEditorHeaders } from "../lib/http/makeEditorHeaders";
import type { EditorFile, LoadEditorFile } from "../lib/http/makeLoadEditorFile";
import { problem } from "../lib/http/problem";

/** What serves the editor: whether it is on, what reads its files, and the roots it may ask besides this app. */
export type EditorFilesPorts = Readonly<{
  editor: Readonly<{ isOn: boolean }>;
  loadEditorFile: LoadEditorFile;
  editorAsks: readonly string[];
}>;

/** GET and HEAD /editor/{path}: the editor's files. Hashed ones may be kept for ever; whatever has no dot is a screen, and gets index.html. */
export function makeEditorFiles({
  editor,
  loadEditorFile,
  editorAsks,
}: EditorFilesPorts): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    const path = request.params["path"] ?? "";
    if (!editor.isOn || /^api(?:\/|$)/.test(path)) return nothing();
    const isScreen = !path.includes(".");
    const brotli = /\bbr\b/.test(request.headers.get("accept-encoding") ?? "");
    const file = await loadEditorFile(isScreen ? "index.html" : path, { brotli });
    return file === undefined
      ? nothing()
      : answer(request, file, { ...makeEditorHeaders(editorAsks), ...kept(isScreen) });
  };
}

function answer(
  request: HttpRequest,
  { bytes, type, isCompressed }: EditorFile,
  headers: Record<string, string>,
): HttpResponseInit {
  return {
    headers: {
      ...headers,
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      Vary: "Accept-Encoding",
      ...(isCompressed ? { "Content-Encoding": "br" } : {}),
    },
    ...(request.method === "HEAD" ? {} : { body: bytes }),
  };
}

function kept(isScreen: boolean): Record<string, string> {
  return { "Cache-Control": isScreen ? "no-cache" : "public, max-age=31536000, immutable" };
}

function nothing(): HttpResponseInit {
  return problem("NOT_FOUND", "There is nothing at this address.");
}

app.http("editorFiles", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "editor/{*path}",
  handler: async (request) => makeEditorFiles(await ivr().editor())(request),
});
