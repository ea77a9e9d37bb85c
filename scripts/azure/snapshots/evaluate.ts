import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv, promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

/** A subscription and a tenant that nobody has: names are hashes of them, and so the same on every machine. */
const nobodys = [
  "--subscription-id=11111111-1111-1111-1111-111111111111",
  "--tenant-id=22222222-2222-2222-2222-222222222222",
  "--location=westeurope",
  "--deployment-name=snapshot",
];

const snapshotSchema = z.looseObject({ outputs: z.record(z.string(), z.unknown()).optional() });

/** What comes of a deployment: the resources it would make, as JSON, or the sentence that refuses it. */
export type Outcome = Readonly<{ ending: "json" | "txt"; text: string }>;

/**
 * Evaluates infra/main.bicepparam with an azd environment (the text of an .env file) and nothing else, in a copy that
 * is thrown away. Rejects with what the compiler says when it says more than the outcome: a warning is one too many.
 */
export async function evaluate(
  compiler: string,
  infra: string,
  environment: string,
): Promise<Outcome> {
  const copy = mkdtempSync(join(tmpdir(), "snapshot-"));
  try {
    cpSync(infra, copy, { recursive: true });
    const { stderr, refusal } = await run(
      compiler,
      ["snapshot", join(copy, "main.bicepparam"), "--mode", "overwrite", ...nobodys],
      // Whatever else this shell has set must not show in a snapshot.
      { env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...parseEnv(environment) } },
    ).then(
      (said) => ({ stderr: said.stderr, refusal: undefined }),
      (error: unknown) => ({ stderr: String(error), refusal: refusalOf(String(error)) }),
    );
    if (refusal !== undefined) return { ending: "txt", text: `${refusal}\n` };
    if (stderr !== "") throw new Error(stderr.replaceAll(copy, "infra"));
    return {
      ending: "json",
      text: inOrder(readFileSync(join(copy, "main.snapshot.json"), "utf8")),
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The sentence of a fail() in the templates, without where in the compiled template it stands. */
function refusalOf(said: string): string | undefined {
  return /is not valid: (.*)\. Please see https:\/\/aka\.ms\/arm-functions/.exec(said)?.[1];
}

/** Outputs come in any order; everything else comes as the templates have it. */
function inOrder(text: string): string {
  const { outputs = {}, ...rest } = snapshotSchema.parse(JSON.parse(text));
  const sorted = Object.fromEntries(
    Object.entries(outputs).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
  return `${JSON.stringify({ ...rest, outputs: sorted }, undefined, 2)}\n`;
}
