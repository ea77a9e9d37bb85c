import { z } from "zod";
import { parse, stringify } from "yaml";
import type { AcceptedFinding } from "./acceptedFindings";

const resourceSchema = z.looseObject({ id: z.string(), type: z.string() });
const snapshotSchema = z.object({ predictedResources: z.array(resourceSchema) });
const optionsSchema = z.object({ rule: z.object({ include: z.array(z.string()) }) });

/** What a snapshot is to PSRule (resources, parts inside what they are parts of) and to Checkov (a template). Pure. */
export function forReviewers(
  snapshot: unknown,
  options: string,
  accepted: readonly AcceptedFinding[],
  environment: string,
): Readonly<{ resources: unknown; template: unknown; options: string; skip: readonly string[] }> {
  const { predictedResources } = snapshotSchema.parse(snapshot);
  const notKept = accepted
    .filter(({ environments }) => environments.includes(environment))
    .flatMap(({ ids }) => ids);
  const { rule } = optionsSchema.parse(parse(options));
  return {
    resources: predictedResources
      .filter(({ type }) => type.split("/").length === 2)
      .map((resource) => ({
        ...resource,
        resources: predictedResources.filter(
          ({ id, type }) =>
            type.startsWith(`${resource.type}/`) && id.startsWith(`${resource.id}/`),
        ),
      })),
    template: {
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      contentVersion: "1.0.0.0",
      resources: predictedResources,
    },
    options: stringify({
      rule: { include: rule.include.filter((name) => !notKept.includes(name)) },
    }),
    skip: notKept.filter((id) => id.startsWith("CKV")),
  };
}
