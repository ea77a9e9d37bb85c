import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The names of the functions that the sources in `directory` register, sorted. */
export function registeredFunctions(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(directory, file), "utf8").matchAll(registration)])
    .flatMap((match) => match[1] ?? [])
    .sort();
}

const registration = /\b(?:app\.(?:http|timer|serviceBusQueue|get|post|warmup)|route)\(\s*"(\w+)"/g;
