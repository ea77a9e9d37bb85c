import * as z from "zod";

const billOfMaterials = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ "bom-ref": z.string() }) }),
  components: z.array(
    z.looseObject({
      "bom-ref": z.string(),
      name: z.string(),
      version: z.string(),
      properties: z.array(z.looseObject({ name: z.string() })).default([]),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const flag = z.boolean().default(false);
const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(""),
      dev: flag,
      devOptional: flag,
      optional: flag,
    }),
  ),
});

/**
 * Leaves in a CycloneDX list of npm what runs, by the lockfile, and takes out what only builds and tests. npm's own `--omit=dev`
 * also takes out what both need, and its mark for development stands on a package of which any copy is for development.
 */
export function keepWhatRuns(sbom: string, lockfile: string): string {
  const running = listRunning(lockfile);
  const bill = billOfMaterials.parse(JSON.parse(sbom));
  const components = bill.components
    .filter(({ name, version }) => running.has(`${name}@${version}`))
    .map((one) => ({
      ...one,
      properties: one.properties.filter(({ name }) => name !== "cdx:npm:package:development"),
    }));
  const kept = new Set(components.map((one) => one["bom-ref"]));
  const root = bill.metadata.component["bom-ref"];
  const dependencies = bill.dependencies
    .filter(({ ref }) => ref === root || kept.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }));
  return `${JSON.stringify({ ...bill, components, dependencies }, undefined, 2)}\n`;
}

/** Every package that runs, as `name@version`. */
function listRunning(lockfile: string): ReadonlySet<string> {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "")}@${version}`),
  );
}
