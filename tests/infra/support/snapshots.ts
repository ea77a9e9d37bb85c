import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { infraDirectory } from "./readTemplates";

const resourceSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  apiVersion: z.string(),
});

/** A resource as a deployment would make it: what is known before is a value, what Azure decides is a `[reference(...)]`. */
export type Deployed = z.infer<typeof resourceSchema>;

/** Where the environments are that are evaluated, and what came of them. */
export const snapshotsDirectory = join(infraDirectory, "snapshots");

/** What a deployment of a committed environment would make (npm run infra:snapshots). */
export function readSnapshot(name: string): Readonly<{
  resources: readonly Deployed[];
  outputs: Readonly<Record<string, unknown>>;
  diagnostics: readonly unknown[];
}> {
  const text = readFileSync(join(snapshotsDirectory, `${name}.json`), "utf8");
  const { predictedResources, outputs, diagnostics } = z
    .object({
      predictedResources: z.array(resourceSchema),
      outputs: z.record(z.string(), z.unknown()),
      diagnostics: z.array(z.unknown()),
    })
    .parse(JSON.parse(text));
  return { resources: predictedResources, outputs, diagnostics };
}
