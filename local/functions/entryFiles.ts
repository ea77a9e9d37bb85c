import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { IvrError } from "../../lib/errors";

const packageSchema = z.object({ main: z.string().default("index.js") });

/**
 * The files that the "main" of an app's package.json names, sorted; it may be a glob with `*`, `**` and `{a,b}`, as in
 * the real worker. Throws CONFIG_INVALID when there is no such file.
 * https://learn.microsoft.com/azure/azure-functions/functions-reference-node#registering-a-function
 */
export function entryFiles(appDirectory: string): string[] {
  const { main } = packageSchema.parse(
    JSON.parse(readFileSync(join(appDirectory, "package.json"), "utf8")),
  );
  const files = new Set(
    alternatives(main).flatMap((glob) =>
      matchingFiles(
        appDirectory,
        glob.split("/").filter((part) => part !== "" && part !== "."),
      ),
    ),
  );
  if (files.size === 0) {
    throw new IvrError(
      "CONFIG_INVALID",
      `No file in ${appDirectory} matches "${main}", the "main" of package.json: build the app first.`,
    );
  }
  return [...files].sort();
}

/** `a/{b,c}/d` is `a/b/d` and `a/c/d`. */
function alternatives(glob: string): string[] {
  const braces = /^(?<before>.*?)\{(?<choices>[^{}]*)\}(?<after>.*)$/.exec(glob);
  if (!braces?.groups) return [glob];
  const { before = "", choices = "", after = "" } = braces.groups;
  return choices.split(",").flatMap((choice) => alternatives(`${before}${choice}${after}`));
}

function matchingFiles(directory: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined || !existsSync(directory)) return [];
  const entries = readdirSync(directory, { withFileTypes: true });
  if (part === "**") {
    const deeper = entries
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
      .flatMap((entry) => matchingFiles(join(directory, entry.name), parts));
    return [...matchingFiles(directory, rest), ...deeper];
  }
  const pattern = new RegExp(
    `^${part
      .replace(/[.+^$()|[\]\\{}]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
  );
  return entries
    .filter((entry) => pattern.test(entry.name) && entry.isDirectory() === rest.length > 0)
    .flatMap((entry) =>
      rest.length > 0
        ? matchingFiles(join(directory, entry.name), rest)
        : [join(directory, entry.name)],
    );
}
