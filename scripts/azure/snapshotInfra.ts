import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../commandLine/runProgram";
import { evaluate, type Outcome } from "./snapshots/evaluate";

/*
 * npm run infra:snapshots writes what each environment in infra/snapshots would deploy, evaluated without Azure; with
 * --check it compares instead, so that whoever reviews a change of a template sees what it does. Needs the compiler of
 * findBicep.sh; without one --check says so in one line and succeeds, unless REQUIRE_BICEP=1.
 */
const infra = join(__dirname, "../../infra");
const directory = join(infra, "snapshots");

async function snapshotInfra(isCheck: boolean): Promise<number> {
  const found = spawnSync("bash", [join(__dirname, "findBicep.sh")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const compiler = found.stdout.trim();
  if (found.status !== 0) {
    console.error(`${compiler} The snapshots were neither renewed nor compared.`);
    return isCheck && process.env["REQUIRE_BICEP"] !== "1" ? 0 : 1;
  }
  const names = readdirSync(directory)
    .filter((file) => file.endsWith(".env"))
    .map((file) => file.slice(0, -".env".length));
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const environment = readFileSync(join(directory, `${name}.env`), "utf8");
      return { name, outcome: await evaluate(compiler, infra, environment) };
    }),
  );
  if (!isCheck) {
    for (const { name, outcome } of outcomes) write(name, outcome);
    console.log(`Written: ${names.join(", ")}. Read what git diff says of them.`);
    return 0;
  }
  const changed = await Promise.all(outcomes.map(({ name, outcome }) => differs(name, outcome)));
  if (changed.includes(true)) {
    console.error("The templates deploy something else: npm run infra:snapshots, and commit it.");
    return 1;
  }
  console.log(`What is deployed is what was reviewed: ${names.join(", ")}.`);
  return 0;
}

function write(name: string, { ending, text }: Outcome): void {
  rmSync(join(directory, `${name}.${ending === "json" ? "txt" : "json"}`), { force: true });
  writeFileSync(join(directory, `${name}.${ending}`), text);
}

/** Whether an outcome is not the committed one; shows how. */
async function differs(name: string, { ending, text }: Outcome): Promise<boolean> {
  const committed = join(directory, `${name}.${ending}`);
  if (existsSync(committed) && readFileSync(committed, "utf8") === text) return false;
  const fresh = await mkdtemp(join(tmpdir(), "snapshot-"));
  writeFileSync(join(fresh, `${name}.${ending}`), text);
  const compared = existsSync(committed) ? committed : "/dev/null";
  spawnSync("git", ["diff", "--no-index", compared, join(fresh, `${name}.${ending}`)], {
    stdio: "inherit",
  });
  rmSync(fresh, { recursive: true });
  return true;
}

void runProgram({
  help: "npm run infra:snapshots writes what the templates would deploy; --check compares instead.\n",
  options: { check: "flag" },
  run: ({ check }) => snapshotInfra(check),
});
