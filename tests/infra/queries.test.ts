import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { codeBlocks } from "../../scripts/docs/markdown";
import { kqlProblems } from "./support/kqlProblems";
import { logTables } from "./support/logTables";
import { infraDirectory, readTemplates } from "./support/readTemplates";

const project = join(__dirname, "../..");
const monitor = join(infraDirectory, "monitor");
const read = (...path: readonly string[]) => readFileSync(join(...path), "utf8");

type Query = Readonly<{ name: string; query: string }>;

/** What Azure puts into a query before it is asked, one value of each that it may be. */
const values: Readonly<Record<string, string>> = {
  "{tolerated}": "0",
  "{latencyInMs}": "1000",
  "{TimeRange:grain}": "5m",
  "{InstanceGigabytes}": "0.5",
};

const ofAlerts: readonly Query[] = readdirSync(join(monitor, "queries")).map((file) => ({
  name: file,
  query: read(monitor, "queries", file),
}));

const workbookSchema = z.object({
  items: z.array(
    z.object({ name: z.string(), content: z.object({ query: z.string().optional() }) }),
  ),
});
const workbook = read(monitor, "workbook.json");
const ofTheWorkbook: readonly Query[] = workbookSchema
  .parse(JSON.parse(workbook))
  .items.flatMap(({ name, content: { query } }) => (query === undefined ? [] : [{ name, query }]));

const ofDocuments: readonly Query[] = readdirSync(join(project, "docs"))
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) =>
    codeBlocks(read(project, "docs", file))
      .filter(({ language }) => language === "kusto")
      .map(({ code, line }) => ({ name: `${file}, line ${line}`, query: code })),
  );

const queries = [...ofAlerts, ...ofTheWorkbook, ...ofDocuments];

const mistakes = [
  { what: "a table", query: "AppTrace\n| take 1", problem: /^line 1: .*'AppTrace'/ },
  { what: "a column", query: "AppTraces\n| where Mesage has 'x'", problem: /^line 2: .*'Mesage'/ },
  {
    what: "a column after it was dropped",
    query: "AppTraces\n| project Message\n| where ItemCount > 0",
    problem: /^line 3: .*'ItemCount'/,
  },
  {
    what: "a column of another table",
    query: "AppTraces | where DurationMs > 1",
    problem: /'DurationMs'/,
  },
  { what: "a function", query: "AppTraces | extend x = upper(Message)", problem: /'upper'/ },
  { what: "an operator", query: "AppTraces | wher Message has 'x'", problem: /operator/ },
  { what: "a type", query: "AppRequests | where Name > 3", problem: /type/ },
  {
    what: "an open bracket",
    query: "AppTraces | summarize count() by bin(TimeGenerated, 1m",
    problem: /Expected: \)/,
  },
  {
    what: "a value that nobody puts in",
    query: "AppTraces | where ItemCount > {many}",
    problem: /parameters are not supported/,
  },
];

// One run for all of them: starting the parser takes longer than any query.
let problems: ReadonlyMap<string, readonly string[]> = new Map();
beforeAll(() => {
  const asked = [...queries, ...mistakes].map(({ query }) => query);
  const found = kqlProblems(asked.map(withValues));
  problems = new Map(asked.map((query, index) => [query, found[index] ?? []]));
}, 60_000);

function withValues(query: string): string {
  return query.replace(/\{\w+(?::\w+)?\}/g, (name) => values[name] ?? name);
}

describe("every query", () => {
  test.each(queries)("$name is one, of tables and columns that there are", ({ query }) => {
    expect(problems.get(query)).toEqual([]);
  });

  it("was found: no template and no workbook has one elsewhere", async () => {
    const { files } = await readTemplates();
    const tables = new RegExp(`\\b(?:${Object.keys(logTables).join("|")})\\b`);
    expect(files.filter(({ text }) => tables.test(text)).map(({ path }) => path)).toEqual([]);
    expect([...workbook.matchAll(/"query":/g)]).toHaveLength(ofTheWorkbook.length);
    expect(ofAlerts.length * ofTheWorkbook.length * ofDocuments.length).toBeGreaterThan(0);
  });
});

describe("the parser", () => {
  test.each(mistakes)("finds $what", ({ query, problem }) => {
    expect(problems.get(query)?.join("\n")).toMatch(problem);
  });
});
