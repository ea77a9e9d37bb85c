import { dirname, join, normalize } from "node:path";
import { headingAnchors, withoutCodeBlocks, type MarkdownFile } from "./markdown";

/** What is wrong with the links of a file to other files and headings of the project; `exists` says whether a path is there. Pure but for that. */
export function checkLinks(
  file: MarkdownFile,
  files: readonly MarkdownFile[],
  exists: (path: string) => boolean,
): readonly string[] {
  const links = [...withoutCodeBlocks(file.text).matchAll(/\]\(<?([^)\s>]+)>?\)/g)];
  return links.flatMap(([, link = ""]) => {
    if (/^[a-z]+:/i.test(link)) return [];
    const [target = "", anchor] = link.split("#");
    const path = target === "" ? file.path : normalize(join(dirname(file.path), target));
    if (!exists(path)) return [`${file.path}: ${link} leads nowhere.`];
    const linked = files.find((one) => one.path === path);
    return anchor === undefined || (linked && headingAnchors(linked.text).includes(anchor))
      ? []
      : [`${file.path}: ${path} has no heading #${anchor}.`];
  });
}
