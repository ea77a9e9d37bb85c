import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { settingsSchema } from "../lib/config";
import { longestLockInSeconds } from "../lib/health/longestLockInSeconds";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { parseDurationInSeconds } from "../lib/messaging/parseDurationInSeconds";
import { behaviours } from "../scripts/capacity/facts";
import { tableRows } from "../scripts/docs/markdown";
import { testedElsewhere } from "./support/testedElsewhere";
import { namedByNouns, verbs } from "./support/verbs";

/* What holds between files that no compiler reads together. */

const project = resolve(__dirname, "..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const readJson = (path: string): unknown => JSON.parse(read(path));

/** Every file of some folders, by its path from the project's root. */
function filesOf(folders: readonly string[], ending: RegExp): readonly string[] {
  const present = folders.filter((folder) => existsSync(join(project, folder)));
  return present.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1)),
  );
}

describe("settings", () => {
  const names = Object.keys(settingsSchema.shape).toSorted();
  /** Of the functions host, not of the app. */
  const ofTheHost = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"];

  /** Wherever all settings are listed. A place that sets only some, such as infra, has a test of its own beside it. */
  const places: readonly Readonly<{ place: string; list: () => readonly string[] }>[] = [
    {
      place: "local.settings.sample.json",
      list: () =>
        Object.keys(
          z
            .object({ Values: z.record(z.string(), z.string()) })
            .parse(readJson("local.settings.sample.json")).Values,
        ).filter((name) => !ofTheHost.includes(name)),
    },
    {
      place: "docs/configuration.md",
      list: () =>
        tableRows(read("docs/configuration.md")).flatMap(
          ([name = ""]) => /^`(\w+)`$/.exec(name)?.slice(1) ?? [],
        ),
    },
  ];

  it.each(places)("are all in $place, and no other", ({ list }) => {
    expect([...list()].toSorted()).toEqual(names);
  });
});

describe("host.json", () => {
  const host = z
    .object({
      functionTimeout: z.string(),
      logging: z.object({ logLevel: z.record(z.string(), z.string()) }),
      extensions: z.object({
        serviceBus: z.object({
          maxConcurrentSessions: z.number(),
          maxConcurrentCallsPerSession: z.number(),
          sessionIdleTimeout: z.string(),
          prefetchCount: z.number(),
          autoCompleteMessages: z.boolean(),
          maxAutoLockRenewalDuration: z.string(),
        }),
      }),
    })
    .parse(readJson("host.json"));
  const { serviceBus } = host.extensions;

  it("serves many calls at once, each one event after the other", () => {
    expect(serviceBus).toMatchObject({
      maxConcurrentCallsPerSession: 1,
      prefetchCount: 0,
      autoCompleteMessages: true,
    });
    expect(serviceBus.maxConcurrentSessions).toBeGreaterThanOrEqual(64);
  });

  it("leaves out what the host says of each execution, and nothing that is ours", () => {
    const { logLevel } = host.logging;
    for (const name of ["callNotifications", "callWorker"]) {
      expect(logLevel).toMatchObject({
        [`Function.${name}`]: "Warning",
        [`Function.${name}.User`]: "Information",
      });
    }
    // Requests are of the category Host.Results.
    expect(Object.keys(logLevel).filter((name) => name.startsWith("Host"))).toEqual([]);
    expect(logLevel["default"]).toBe("Information");
  });

  it("lets go of a call that is quiet before another caller has waited long", () => {
    expect(toSeconds(serviceBus.sessionIdleTimeout)).toBeGreaterThanOrEqual(2);
    expect(toSeconds(serviceBus.sessionIdleTimeout)).toBeLessThanOrEqual(10);
  });

  it("keeps a session from its start until the longest function is over, and lets a function wait for Graph", () => {
    const renewal = toSeconds(serviceBus.maxAutoLockRenewalDuration);
    // A session is renewed from the moment it was accepted; the function may start minutes later.
    expect(renewal).toBeGreaterThanOrEqual(2 * toSeconds(host.functionTimeout));
    expect(toSeconds(host.functionTimeout)).toBe(300);
  });

  it("lets a call whose worker died go on before its caller has heard nothing for 15 s", () => {
    expect(parseDurationInSeconds(callEventsQueueDefinition.LockDuration)).toBe(
      longestLockInSeconds,
    );
    expect(longestLockInSeconds).toBeLessThan(15);
    expect(behaviours.renewalSeconds.value).toBe(longestLockInSeconds / 2);
  });

  function toSeconds(span: string): number {
    const [hours = 0, minutes = 0, seconds = 0] = span.split(":").map(Number);
    return hours * 3600 + minutes * 60 + seconds;
  }
});

describe("packages", () => {
  const versions = z.record(z.string(), z.string()).default({});
  const { dependencies, devDependencies, optionalDependencies, engines } = z
    .object({
      dependencies: versions,
      devDependencies: versions,
      optionalDependencies: versions,
      engines: z.object({ node: z.string() }),
    })
    .parse(readJson("package.json"));
  const { packages: locked } = z
    .object({
      packages: z.record(
        z.string(),
        z.object({
          optionalDependencies: versions,
          integrity: z.string().optional(),
          resolved: z.string().optional(),
        }),
      ),
    })
    .parse(readJson("package-lock.json"));
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };

  it("have exact versions", () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });

  // A registry that serves one platform makes npm leave out the others, and then npm ci refuses its own lockfile.
  it("are locked for every platform", () => {
    const missing = Object.entries(locked).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies).filter(
        (name) => !locked[`${path}/node_modules/${name}`] && !locked[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  // npm installs an entry without one unchecked. It writes none for binaries of other platforms that it only heard of.
  it("are locked by what they hold, and by no address of a registry", () => {
    const installed = Object.entries(locked).filter(([path]) => path !== "");
    expect(installed.length).toBeGreaterThan(Object.keys(all).length);
    expect(
      installed.filter(
        ([, { integrity = "", resolved }]) =>
          !/^sha512-[\w+/]{86}==$/.test(integrity) || resolved !== undefined,
      ),
    ).toEqual([]);
  });

  it("wait only for a Node that the app need not have yet, as CONTRIBUTING.md says", () => {
    const waiting = tableRows(read("CONTRIBUTING.md")).flatMap(
      ([cell = "", here = "", newest = "", node = ""]) => {
        const [, name = ""] = /^`([\w@/-]+)`$/.exec(cell) ?? [];
        return /^[\d.]+$/.test(here) ? [{ name, here, newest, node: Number(node) }] : [];
      },
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map(({ name, here }) => [name, here])).toEqual(
      waiting.map(({ name }) => [name, all[name]]),
    );
    const oldest = Number(/^>=(\d+)/.exec(engines.node)?.[1]);
    const isAhead = (newest: string, here: string) =>
      newest.localeCompare(here, "en", { numeric: true }) > 0;
    expect(
      waiting.filter(({ here, newest, node }) => !(node > oldest) || !isAhead(newest, here)),
    ).toEqual([]);
  });
});

describe("docs/decisions", () => {
  const records = readdirSync(join(project, "docs/decisions"))
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted();

  it("numbers its records without a gap", () => {
    expect(records.map((name) => name.slice(0, 4))).toEqual(
      records.map((_, index) => String(index + 1).padStart(4, "0")),
    );
  });

  it("lists every record in its index, in order, by its title", () => {
    const listed = [
      ...read("docs/decisions/README.md").matchAll(/^- \[(.+)\]\((\d{4}-.+\.md)\)/gm),
    ];
    expect(listed.map(([, title, file]) => ({ title, file }))).toEqual(
      records.map((file) => ({
        title: /^# (.+)$/m.exec(read(`docs/decisions/${file}`))?.[1],
        file,
      })),
    );
  });

  it.each(records)("%s has a status, a date, and what was weighed against it", (name) => {
    const text = read(`docs/decisions/${name}`);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Context", "Decision", "Consequences", "Alternatives"]);
    expect(text).toMatch(
      /^# \S.+\n\n- Status: (?:proposed|accepted|superseded by \[\d{4}\]\(\d{4}-[\w-]+\.md\))\n- Date: \d{4}-\d\d-\d\d\n/,
    );
  });
});

describe("CHANGELOG.md", () => {
  const headings = [...read("CHANGELOG.md").matchAll(/^(##+) (.+)$/gm)].map(
    ([, level = "", heading = ""]) => ({ level: level.length, heading }),
  );
  const versions = headings.filter(({ level }) => level === 2).map(({ heading }) => heading);

  it("begins with what is not released yet; versions below have their dates", () => {
    const [first, ...released] = versions;
    expect(first).toBe("[Unreleased]");
    expect(released.filter((one) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(one))).toEqual(
      [],
    );
  });

  it("sorts changes by the kinds of Keep a Changelog", () => {
    const kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
    const used = headings.filter(({ level }) => level === 3).map(({ heading }) => heading);
    expect(used.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

describe("source files", () => {
  const sources = filesOf(["functions", "lib", "local", "scripts"], /(?<!\.d)\.ts$/).map(
    (path) => ({
      path,
      text: read(path),
    }),
  );

  // The homes of step types and of Graph's actions export the word that they are the home of.
  it("give no name of lib to two things", () => {
    const homes = /^lib\/(?:flow\/steps|ivr\/steps|graph\/actions)\//;
    const places = new Map<string, Set<string>>();
    for (const { path, text } of sources.filter(
      ({ path: one }) => one.startsWith("lib/") && !homes.test(one),
    )) {
      const names = text.matchAll(/^export (?:async )?(?:function|const|type) (\w+)/gm);
      for (const [, name = ""] of names) {
        places.set(name, (places.get(name) ?? new Set()).add(path));
      }
    }
    const doubled = [...places].filter(([, paths]) => paths.size > 1);
    expect(doubled).toEqual([]);
  });

  it("of lib name functions by a verb", () => {
    const nouns = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function (\w+)/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => path.startsWith("lib/") && !verbs.has(/^[a-z]+/.exec(name)?.[0] ?? "")),
    );
    expect([...new Set(nouns)].toSorted()).toEqual([...namedByNouns].toSorted());
  });

  it("read options in one place", () => {
    const readers = filesOf(["bench", "chaos", "functions", "lib", "local", "scripts"], /\.ts$/);
    expect(readers.filter((path) => /\bparseArgs\b/.test(read(path)))).toEqual([
      "scripts/commandLine/readOptions.ts",
    ]);
  });

  it("have at most 250 lines beside blank ones and comments", () => {
    const isCode = (line: string) => !/^\s*(?:$|\/\/|\/?\*)/.test(line);
    const long = sources.filter(({ text }) => text.split("\n").filter(isCode).length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("stand at most 20 side by side in a folder of lib", () => {
    // Each type of step has its files there, and whoever looks for one knows its name.
    const besides = ["lib/flow/steps", "lib/ivr/steps"];
    const counts = new Map<string, number>();
    for (const path of filesOf(["lib"], /\.ts$/)) {
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    }
    const crowded = [...counts].filter(([, count]) => count > 20);
    expect(crowded.map(([folder]) => folder)).toEqual(besides);
  });

  it("share a word with what they export", () => {
    // Named after the function of functions/ that it serves.
    const known = ["lib/storage/retention.ts"];
    const strangers = sources.filter(({ path, text }) => {
      const functions = [...text.matchAll(/^export (?:async )?function \w+/gm)];
      const names = [...text.matchAll(/^export (?:async )?(?:function|const|type) (\w+)/gm)];
      const isNamed = names.some(([, name = ""]) => sharesWord(basename(path, ".ts"), name));
      // `index.ts` is the list of its folder.
      return functions.length === 1 && !isNamed && basename(path) !== "index.ts";
    });
    expect(strangers.map(({ path }) => path)).toEqual(known);
  });

  /** `callRecords.ts` may export `makeCallRecordStore`: four letters in common are one word in two forms. */
  function sharesWord(file: string, exported: string): boolean {
    const stems = file.split(/(?=[A-Z])/).map((word) => word.toLowerCase().slice(0, 4));
    return stems.some((stem) => exported.toLowerCase().includes(stem));
  }
});

describe("every file", () => {
  const texts = [
    ...filesOf(
      ["bench", "docs", "flows", "functions", "lib", "local", "scripts", "tests"],
      /\.(?:ts|mjs|cjs|json|md|txt)$/,
    ),
    ...readdirSync(project).filter((name) => /\.(?:md|json|cjs|yaml)$/.test(name)),
  ].filter((path) => path !== "package-lock.json" && path !== "local.settings.json");

  it("leaves no test out and runs no test alone", () => {
    const tests = texts.filter((path) => path.endsWith(".test.ts"));
    const alone =
      /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\b(?:fit|fdescribe|xit|xdescribe)\(/;
    // That one needs the .NET SDK, and says so where it is skipped.
    expect(tests.filter((path) => alone.test(read(path)))).toEqual([
      "tests/local/servicebus/foreignClient.test.ts",
    ]);
  });

  it("names no directory of somebody's machine", () => {
    const ofAMachine = /(?<![\w.}/-])\/(?:home|root|work|Users|tmp)\/\w|\b[A-Z]:\\\w/;
    const named = texts.filter((path) => ofAMachine.test(read(path)));
    expect(named).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  it("names files and folders that there are", () => {
    const named = [...read("CONTRIBUTING.md").matchAll(/`((?:lib|tests|docs|scripts)\/[\w./]+)`/g)];
    const absent = named
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(join(project, path)));
    expect([named.length > 20, absent]).toEqual([true, []]);
  });
});

describe("README.md", () => {
  it("leads to every page of docs", () => {
    const pages = readdirSync(join(project, "docs")).filter((name) => name.endsWith(".md"));
    const readme = read("README.md");
    expect(pages.filter((name) => !readme.includes(`](docs/${name}`))).toEqual([]);
  });
});

describe("tests", () => {
  /** Without their ending, and without the kind of test between. */
  const withoutEnding = (path: string) => path.replace(/(?:\.\w+)?\.test\.ts$|\.ts$/, "");
  const sources = filesOf(["lib"], /\.ts$/).map((path) => withoutEnding(path.slice(4)));
  const known = new Set([...sources, ...sources.map((path) => dirname(path))]);

  it("lie where the file lies that they are named after, by its folder in lib", () => {
    const astray = filesOf(["tests"], /\.test\.ts$/).flatMap((test) => {
      const path = withoutEnding(test.slice("tests/".length));
      const [layer = ""] = path.split("/");
      const namesakes = sources.filter(
        (source) => source.startsWith(`${layer}/`) && basename(source) === basename(path),
      );
      if (known.has(path) || namesakes.length === 0) return [];
      return [`${test} belongs to tests/${namesakes.join(" or tests/")}`];
    });
    expect(astray).toEqual([]);
  });

  /** So many lines that branch decide more than their callers show. */
  const fewLines = 60;

  it("are there for what decides something: beside it, by its name, or for a reason elsewhere", () => {
    const tests = filesOf(["tests"], /\.ts$/);
    const names = tests.map((path) => withoutEnding(path.slice("tests/".length)));
    // A step's file stands above the folder of its parts, and so do its tests.
    const mirrored = new Set([...names, ...names.map((name) => dirname(name))]);
    const imported = new Set(
      tests.flatMap((path) =>
        [...read(path).matchAll(/"(?:\.\.\/)+lib\/([\w/.]+)"/g)].map(([, name = ""]) => name),
      ),
    );
    const untested = sources.filter((name) => {
      const text = read(`lib/${name}.ts`);
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^import[^;]*;/gm, "");
      const decides = text.split("\n").length > fewLines && /\bif\b|\?|&&|\|\|/.test(code);
      return decides && !mirrored.has(name) && !imported.has(name);
    });
    const reasonOf = (name: string) =>
      Object.keys(testedElsewhere).find((place) => name === place || name.startsWith(`${place}/`));
    const used = new Set(untested.map((name) => reasonOf(name)));

    expect(untested.filter((name) => reasonOf(name) === undefined)).toEqual([]);
    expect(Object.keys(testedElsewhere).filter((place) => !used.has(place))).toEqual([]);
  });

  it("are there for each performer, since it decides what a call is told", () => {
    const performers = sources.filter((path) => path.startsWith("worker/perform/"));
    const untested = performers.filter(
      (path) => !existsSync(join(project, `tests/${path}.test.ts`)),
    );
    // What performers share has nothing to decide; the order of actions is proved with the events that lead to them.
    expect(untested).toEqual(["worker/perform/makePerformActions", "worker/perform/work"]);
  });
});
