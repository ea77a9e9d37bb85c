import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownFile } from "./markdown";

/** Not written here, or not written by hand. */
const passedOver = new Set(["node_modules", "dist", "coverage", ".git", ".local", "foreignMenus"]);

/** Every Markdown file of the project. */
export function readMarkdown(folder = ""): readonly MarkdownFile[] {
  return readdirSync(folder === "" ? "." : folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : readMarkdown(path);
    return path.endsWith(".md") ? [{ path, text: readFileSync(path, "utf8") }] : [];
  });
}
