import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const directory = join(__dirname, "../../.github/workflows");
const workflows = readdirSync(directory);

const workflowSchema = z.object({
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.partialRecord(
        z.enum(["attestations", "contents", "id-token"]),
        z.enum(["read", "write"]),
      ),
      "timeout-minutes": z.number(),
      strategy: z.object({ matrix: z.record(z.string(), z.array(z.string())) }).optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          "continue-on-error": z.boolean().default(false),
        }),
      ),
    }),
  ),
});

const load = (file: string) => readFileSync(join(directory, file), "utf8");

describe.each(workflows)("the workflow %s", (file) => {
  const workflow = workflowSchema.safeParse(parse(load(file)));

  it("has no permissions but those a job asks for, and every job ends some time", () => {
    expect(workflow.error?.issues).toBeUndefined();
  });

  it("uses actions by the hash of a commit, with the release beside it", () => {
    const used = [...load(file).matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(
      used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
    ).toEqual([]);
  });

  it("keeps no secret: it signs in by federation", () => {
    expect(load(file)).not.toMatch(/secrets\./);
  });
});

describe("the workflow deploy.yml", () => {
  const { jobs } = workflowSchema.parse(parse(load("deploy.yml")));

  it("tests on every Node that the app may run on, as .ci/run does", () => {
    expect(jobs["check"]?.strategy?.matrix["node"]).toEqual(["20", "22", "24"]);
    const script = readFileSync(join(__dirname, "../../.ci/run"), "utf8");
    expect(/^for version in (.+); do$/m.exec(script)?.[1]).toBe("22 24");
  });

  it("never skips Bicep, and deploys only what was checked", () => {
    expect(load("deploy.yml")).toMatch(/run: npm run infra:check\n\s+env:\n\s+REQUIRE_BICEP: "1"/);
    expect(load("deploy.yml")).toMatch(/name: Deploy\n[^]*?needs: \[check, infra\]/);
    expect(jobs["deploy"]?.steps.at(-1)?.run).toContain("npm run --silent azure:smoke");
    expect(jobs["deploy"]?.steps.map(({ run }) => run)).toContain('test -n "$IVR_APP_ID"');
  });

  it("has the reviewers themselves judge both environments, and not only in passing", () => {
    const judging = (name: string) =>
      (jobs[name]?.steps ?? [])
        .filter((step) => !step["continue-on-error"])
        .flatMap(({ uses = "" }) => /^(?:microsoft|bridgecrewio)\/[^@]+/.exec(uses)?.[0] ?? []);
    expect(jobs["review"]?.strategy?.matrix["environment"]).toEqual(["dev", "prod"]);
    expect(judging("review")).toEqual(["microsoft/ps-rule", "bridgecrewio/checkov-action"]);
    expect(judging("gallery")).toEqual(["microsoft/template-validation-action"]);
  });

  it("gives a token for Azure to no job that a stranger can start", () => {
    const withToken = Object.entries(jobs)
      .filter(([, { permissions }]) => permissions["id-token"] === "write")
      .map(([name]) => name);
    expect(withToken).toEqual(["whatIf", "deploy"]);
    expect(load("deploy.yml")).toContain(
      "github.event.pull_request.head.repo.full_name == github.repository",
    );
  });
});

describe("the workflow release.yml", () => {
  const { jobs } = workflowSchema.parse(parse(load("release.yml")));

  it("publishes what was checked and attested, and nothing of a tag that is not this version's", () => {
    const steps = jobs["release"]?.steps ?? [];
    const [build, provenance, sbom, publish] = steps.slice(-4);
    expect(jobs["check"]?.steps.at(-1)?.run).toBe("bash .ci/run");
    expect(load("release.yml")).toMatch(/name: Build, attest and publish\n\s+needs: check\n/);
    expect(build?.run).toBe('npm run --silent release -- --tag "$GITHUB_REF_NAME"');
    expect(provenance?.uses).toMatch(/^actions\/attest-build-provenance@/);
    expect(sbom?.uses).toMatch(/^actions\/attest-sbom@/);
    expect(publish?.run).toContain('gh release create "$GITHUB_REF_NAME" --verify-tag');
  });

  it("builds with no cache that another workflow may have written", () => {
    const [, release = ""] = load("release.yml").split("\n  release:\n");
    expect(release).not.toMatch(/^\s+cache:/m);
  });
});
