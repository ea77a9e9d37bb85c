import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findEditorName } from "../../lib/http/findEditorName";

/** The names of the functions that the sources in `directory` register, sorted. A route of the API is registered for programs and for people. */
export function registeredFunctions(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(directory, file), "utf8").matchAll(registration)])
    .flatMap(([, how, name = ""]) => (how === "route" ? [name, findEditorName(name)] : [name]))
    .sort();
}

const registration = /\b(app\.(?:http|timer|serviceBusQueue|get|post|warmup)|route)\(\s*"(\w+)"/g;
