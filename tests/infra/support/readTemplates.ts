import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readBicep, type BicepFile, type Resource } from "./readBicep";
import type { Value } from "./toValue";

/** Where the templates are. */
export const infraDirectory = join(__dirname, "../../../infra");

/** The paths of all templates below infra, sorted. */
export const templatePaths = readdirSync(infraDirectory, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".bicep"))
  .sort();

/** All templates together: what is created, whatever file says so. */
export type Templates = Readonly<{
  files: readonly BicepFile[];
  /** Resources that are created, not only referred to. */
  resources: readonly Resource[];
  /** The properties of the only resource of a type. */
  only: (type: string) => Value;
}>;

/** Reads every template below infra. */
export async function readTemplates(): Promise<Templates> {
  const files = await Promise.all(
    templatePaths.map((path) => readBicep(join(infraDirectory, path))),
  );
  const resources = files.flatMap((file) => file.resources.filter(({ isExisting }) => !isExisting));
  return {
    files,
    resources,
    only: (type) => {
      const found = resources.filter((resource) => resource.type === type);
      if (found.length !== 1) throw new TypeError(`There are ${found.length} of ${type}.`);
      return found[0]?.body ?? null;
    },
  };
}
