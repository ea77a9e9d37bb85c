import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { checkCommands } from "./checkCommands";
import { checkJsonBlocks } from "./checkJsonBlocks";
import { checkLinks } from "./checkLinks";
import { checkPaths } from "./checkPaths";
import { checkSettingsTable } from "./checkSettingsTable";
import { readMarkdown } from "./readMarkdown";

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** Every sentence about what the project's Markdown files say that is not so: links, commands, settings, documents. */
export function findDocumentProblems(): readonly string[] {
  const files = readMarkdown();
  const { scripts } = packageSchema.parse(readJson("package.json"));
  const bindings = bindingsSchema.parse(readJson("flows/local.bindings.json"));
  return files.flatMap((file) => [
    ...checkLinks(file, files, existsSync),
    ...checkPaths(file, existsSync),
    ...checkCommands(file, Object.keys(scripts)),
    ...checkJsonBlocks(file, bindings),
    ...(file.path === "docs/configuration.md" ? checkSettingsTable(file) : []),
  ]);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
