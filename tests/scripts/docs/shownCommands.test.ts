import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseBenchOptions } from "../../../bench/parseBenchOptions";
import { parseChaosOptions } from "../../../chaos/command/parseChaosOptions";
import { IvrError } from "../../../lib/errors";
import { runCallbacksCommand } from "../../../scripts/callbacks/runCallbacksCommand";
import { runCampaignsCommand } from "../../../scripts/campaigns/runCampaignsCommand";
import { runCallersCommand } from "../../../scripts/callers/runCallersCommand";
import { runCallsCommand } from "../../../scripts/calls/runCallsCommand";
import { runCapacityCommand } from "../../../scripts/capacity/runCapacityCommand";
import { runDeadLettersCommand } from "../../../scripts/deadletters/runDeadLettersCommand";
import { codeBlocks } from "../../../scripts/docs/markdown";
import { readMarkdown } from "../../../scripts/docs/readMarkdown";
import { starterDocuments } from "../../../scripts/flows/starterDocuments";
import { runRegisterCommand } from "../../../scripts/register/runRegisterCommand";
import { runMessagesCommand } from "../../../scripts/messages/runMessagesCommand";
import { runReportsCommand } from "../../../scripts/reports/runReportsCommand";
import { aRegistration } from "../support/aRegistration";
import { aTerminal } from "../support/aTerminal";
import { shellWords } from "./support/shellWords";

jest.setTimeout(60_000);

const project = resolve(".");
const pages = readMarkdown();
const documents = pages.filter(
  ({ path }) => path === "README.md" || /^docs\/[^/]+\.md$/.test(path),
);
const measured = readFileSync("bench/measured.json", "utf8");
const places = [
  ".ci/run",
  "tests/local/stack/main.test.ts",
  "tests/local/stack/startLocalProgram.ts",
]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** A folder as a newcomer has it: the project's flows, and what the document says to save. */
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shown-"));
  symlinkSync(join(project, "flows"), join(folder, "flows"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

const now = () => "2026-11-21T09:00:00Z";
const noStorage = () => Promise.reject(new IvrError("CONFIG_INVALID", "No storage."));
const quiet = { stdout: () => undefined, stderr: () => undefined };

/** Runs a command that is not about flows, or reads its options where it takes minutes; 2 says that it was not understood. */
const others: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  deadletters: (words) => runDeadLettersCommand(words, { ...quiet, open: noStorage, now }),
  callers: (words) => runCallersCommand(words, { ...quiet, openRecords: noStorage, who: "anna" }),
  register: (words) => runRegisterCommand(words, { ...quiet, ...aRegistration() }),
  calls: (words) => runCallsCommand(words, { ...quiet, openStorage: noStorage, now }),
  messages: (words) =>
    runMessagesCommand(words, {
      ...quiet,
      openRecords: noStorage,
      play: undefined,
      who: "anna",
      now,
    }),
  reports: (words) =>
    runReportsCommand(words, { ...quiet, openStorage: noStorage, now, random: () => 0.5 }),
  callbacks: (words) =>
    runCallbacksCommand(words, { ...quiet, openRecords: noStorage, who: "anna", now }),
  campaigns: (words) =>
    runCampaignsCommand(words, { ...quiet, openCampaigns: noStorage, who: "anna" }),
  capacity: (words) =>
    Promise.resolve(runCapacityCommand(words, { ...quiet, readMeasured: () => measured })),
  chaos: (words) =>
    Promise.resolve(parseChaosOptions(words, "2026-11-29").type === "problem" ? 2 : 0),
  bench: (words) => Promise.resolve("problem" in parseBenchOptions(words) ? 2 : 0),
};

/** Lines that install, start a whole stack or run all tests: another place runs them, by these words. */
const elsewhere: Readonly<Record<string, string>> = {
  "npm ci && npm start": "local/main.ts",
  'npm run call -- --to +15550100 --keys "p2 1" --expect transfer:sales':
    'call -- --to +15550100 --keys "p2 1" --expect transfer:sales',
  "npm ci && npm test": "npm ci",
};

/** Saves the documents a page shows under the names it gives them; false when it shows none to save. */
function saveWhatIsShown(text: string): boolean {
  const shown = codeBlocks(text)
    .filter(({ language }) => language === "json")
    .map(({ code }) => code);
  const flow = shown.find((code) => code.includes('"key": "first"'));
  const bindings = shown.find((code) => /"schema": "bindings\/v1"[^]*"stormClosed"/.test(code));
  if (flow === undefined || bindings === undefined) return false;
  writeFileSync("first.flow.json", flow);
  writeFileSync("first.bindings.json", bindings);
  const my = starterDocuments("my", "Europe/London");
  writeFileSync("my.flow.json", JSON.stringify(my.flow));
  const menus = join(project, "tests/fixtures/foreignMenus/freeswitch");
  copyFileSync(join(menus, "demo_ivr.xml"), "old-menu.xml");
  return true;
}

type Terminal = ReturnType<typeof aTerminal>;

/** What happens between two lines: somebody changes the flow and publishes it again; a new environment is opened. */
async function between(words: readonly string[], terminal: Terminal): Promise<Terminal> {
  if (words[0] === "diff" || words[0] === "rollback") {
    const changed = {
      ...JSON.parse(readFileSync("my.flow.json", "utf8")),
      name: "Changed",
    } as object;
    await terminal.run("publish", terminal.file("changed.json", changed));
  }
  if (words[0] === "publish" && words.includes("--at")) {
    const { name: _name, ...rest } = JSON.parse(readFileSync("my.flow.json", "utf8")) as {
      name: string;
    };
    writeFileSync("my.flow.json", JSON.stringify({ ...rest, name: "Christmas" }));
  }
  return words[0] === "restore" ? aTerminal() : terminal;
}

/** The lines of a text's shell blocks that need no Azure. */
function shownLines(text: string): readonly string[] {
  return codeBlocks(text)
    .filter(({ language, marks }) => language === "sh" && marks !== "azure")
    .flatMap(({ code }) => code.split("\n"))
    .map((line) => line.replace(/\s+#\s.*$/, "").trim())
    .filter((line) => line !== "");
}

/** Runs one line and says what went wrong; undefined when nothing did. */
async function runLine(line: string, terminals: Terminal[]): Promise<string | undefined> {
  const expected = elsewhere[line];
  if (expected !== undefined) {
    return places.includes(expected) ? undefined : `${line}: nothing runs it any more`;
  }
  const [npm, run, program = "", ...rest] = shellWords(line);
  const words = rest.slice(1);
  const other = others[program];
  const isScript = npm === "npm" && run === "run" && (rest[0] ?? "--") === "--";
  if (isScript && program === "flows") {
    const terminal = await between(words, terminals.at(-1) ?? aTerminal());
    terminals.push(terminal);
    const { code, stdout, stderr } = await terminal.run(...words);
    return code === 0 ? undefined : `${line}: ${code}\n${stdout}${stderr}`;
  }
  if (isScript && other !== undefined) {
    return (await other(words)) === 2 ? `${line} is not understood` : undefined;
  }
  return `${line}: nothing here runs it; mark the block \`sh azure\` if it needs Azure`;
}

describe("the commands that documents show", () => {
  test.each(documents.map(({ path, text }) => [path, text]))(
    "of %s work as written",
    async (_path, text) => {
      const terminals = [aTerminal()];
      if (saveWhatIsShown(text)) await terminals[0]?.run("bindings", "set", "first.bindings.json");
      const failures: string[] = [];
      for (const line of shownLines(text)) {
        const failure = await runLine(line, terminals);
        if (failure !== undefined) failures.push(failure);
      }
      expect(failures).toEqual([]);
      new Set(terminals).forEach(({ remove }) => remove());
    },
  );

  it("are understood where sentences name them, with their options and all that they need", async () => {
    const terminal = aTerminal({ hasStorage: false });
    const named = pages
      .filter(({ path }) => !path.startsWith("tests/"))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(
            /`npm run (?:-s )?(flows|deadletters|callers|register|calls|messages|callbacks|campaigns) -- ([^`]+)`/g,
          ),
        ].map(([, program = "", command = ""]) => ({ path, program, command })),
      );
    expect(named.length).toBeGreaterThan(20);
    const failures: string[] = [];
    for (const { path, program, command } of named) {
      // A name alone stands for all the command can do.
      if (/^[a-z]+(?: (?:set|list|show|delete|add|back))?$/.test(command)) continue;
      const filledIn = command.replace(/\bNUMBER\b/, "+15550100").replace(/\bN\b/, "3");
      const words = shellWords(filledIn.replace(/\s+/g, " "));
      const code =
        program === "flows" ? (await terminal.run(...words)).code : await others[program]?.(words);
      if (code === 2) failures.push(`${path}: ${program} -- ${command}`);
    }
    terminal.remove();
    expect(failures).toEqual([]);
  });
});
