import { execFileSync } from "node:child_process";
import { z } from "zod";
import type { ModuleImports } from "./folderDiagram";

const modulesSchema = z.array(z.object({ source: z.string(), imports: z.array(z.string()) }));

/** Every module of the project with its imports, as `npm run layers` sees them. Throws when it sees hardly any. */
export function readModules(): readonly ModuleImports[] {
  const printed = execFileSync(process.execPath, ["scripts/layers.mjs", "--modules"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return modulesSchema.parse(JSON.parse(printed));
}
