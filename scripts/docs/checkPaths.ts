import type { MarkdownFile } from "./markdown";

const paths =
  /`((?:bench|chaos|docs|flows|functions|infra|lib|local|scripts|teams|tests)\/[\w./-]+\.\w+)`/g;

/** What is wrong with the files that a document names in code; `exists` says whether a path is there. Decisions and changes name what was there in their day. Pure but for that. */
export function checkPaths(
  file: MarkdownFile,
  exists: (path: string) => boolean,
): readonly string[] {
  if (/^(?:docs\/decisions\/|CHANGELOG\.md$)/.test(file.path)) return [];
  return [...file.text.matchAll(paths)].flatMap(([, path = ""]) =>
    exists(path) ? [] : [`${file.path}: the file ${path} is not there.`],
  );
}
