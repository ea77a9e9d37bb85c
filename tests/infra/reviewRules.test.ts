import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import {
  acceptedFindings,
  acceptedFindingsPath,
} from "../../scripts/azure/review/acceptedFindings";
import { aBadDeployment } from "./support/review/aBadDeployment";
import { galleryRules } from "./support/review/galleryRules";
import { reviewRules } from "./support/review/reviewRules";
import { readSnapshot } from "./support/snapshots";

const project = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const accepted = acceptedFindings(read(acceptedFindingsPath));
const environments = ["dev", "prod"];
const idsOf = ({ ids }: Readonly<{ ids: string }>) => ids.split(" ");

/** Whether a rule, by any of its ids, need not be kept in an environment. */
const isAccepted = (ids: readonly string[], environment: string) =>
  accepted.some(
    (finding) =>
      finding.environments.includes(environment) && finding.ids.some((id) => ids.includes(id)),
  );

describe.each(environments)("what reviewers demand of %s", (environment) => {
  const deployment = readSnapshot(environment);
  const kept = reviewRules.filter((rule) => !isAccepted(idsOf(rule), environment));

  test.each(kept)("$demands ($ids)", ({ breaches }) => {
    expect(breaches(deployment)).toEqual([]);
  });
});

describe("the accepted findings", () => {
  it("are of rules that are restated here, each with a reason and a date", () => {
    const known = reviewRules.flatMap(idsOf);
    for (const { ids, environments: places, reason, date } of accepted) {
      expect(ids.filter((id) => !known.includes(id))).toEqual([]);
      expect(places.filter((place) => !environments.includes(place))).toEqual([]);
      expect(reason).toMatch(/^[A-Z].{30,}\.$/);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    expect(accepted.length).toBeGreaterThan(0);
  });

  it("name every id of a rule, and no rule that is kept by now", () => {
    const listed = accepted.flatMap(({ ids, environments: places }) =>
      places.flatMap((place) => ids.map((id) => `${place} ${id}`)),
    );
    const broken = environments.flatMap((environment) =>
      reviewRules
        .filter(({ breaches }) => breaches(readSnapshot(environment)).length > 0)
        .flatMap((rule) => idsOf(rule).map((id) => `${environment} ${id}`)),
    );
    expect(listed.toSorted()).toEqual(broken.filter((one) => !/AZR-/.test(one)).toSorted());
  });
});

describe("the rules", () => {
  it("have ids that PSRule for Azure or Checkov know them by, each once", () => {
    const ids = reviewRules.flatMap(idsOf);
    expect(ids.filter((id) => !/^(?:Azure(?:\.\w+)+|AZR-\d{6}|CKV2?_AZURE_\d+)$/.test(id))).toEqual(
      [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are those that the workflow has PSRule look at", () => {
    const { rule } = z
      .object({ rule: z.object({ include: z.array(z.string()) }) })
      .parse(parse(read(".github/ps-rule.yaml")));
    const names = reviewRules.flatMap(idsOf).filter((id) => id.startsWith("Azure."));
    expect([...rule.include].toSorted()).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(galleryRules.map((one) => idsOf(one)[0])));
  });

  test.each(reviewRules)("that say $ids are broken by a deployment that breaks them", (rule) => {
    expect(rule.breaches(aBadDeployment).length).toBeGreaterThan(0);
  });
});
