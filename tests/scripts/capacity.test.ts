import { readFileSync } from "node:fs";
import { join } from "node:path";
import { capacityModel } from "../../scripts/capacity/capacityModel";
import type { CapacityQuestion } from "../../scripts/capacity/capacityQuestion";
import { capacityHelp, parseCapacityOptions } from "../../scripts/capacity/parseCapacityOptions";
import {
  measuredOperationsSchema,
  type MeasuredOperations,
} from "../../scripts/capacity/measuredOperations";
import { runCapacityCommand } from "../../scripts/capacity/runCapacityCommand";

const measured: MeasuredOperations = {
  measuredAt: "2026-11-21",
  machine: "a machine",
  notifications: 20,
  timers: 10,
  queueOperations: 100,
  tableReads: 30,
  tableWrites: 20,
  graphRequests: 8,
  ingressCpuSecondsPerNotification: 0.001,
  cpuSeconds: 0.08,
};

const question: CapacityQuestion = {
  callsPerHour: 3600,
  eventsPerCall: 20,
  minutesPerCall: 3,
  hoursPerMonth: 100,
  memory: 2048,
  alwaysReady: 0,
  logDetail: "calls",
};

function ask(changes: Partial<CapacityQuestion> = {}) {
  return capacityModel({ ...question, ...changes }, measured);
}

function costOf(part: string, changes: Partial<CapacityQuestion> = {}) {
  return ask(changes).costs.find((cost) => cost.part === part)?.dollars;
}

describe("the load of a call a second", () => {
  it("is what one call was measured to do", () => {
    expect(ask().load).toEqual({
      concurrentCalls: 180,
      callsPerMonth: 360_000,
      perSecond: {
        notifications: 20,
        messages: 30,
        // And a lock renewed every five seconds of three minutes.
        queueOperations: 136,
        tableOperations: 50,
        graphRequests: 8,
      },
      // Every notification is executed by HTTP and as a message, every timer as a message.
      perMonth: {
        executions: 360_000 * 50,
        queueOperations: 360_000 * 136,
        lockRenewals: 360_000 * 36,
        // Fifty, and one that takes its lines away.
        tableOperations: 360_000 * 51,
        keptLinesGb: 0.9,
        // Fifty requests and one line.
        logGb: 0.36 * (50 * 1.2 + 1.4),
      },
    });
  });

  it("grows with the events of a call", () => {
    const { perSecond } = ask({ eventsPerCall: 40 }).load;
    expect(perSecond).toEqual({
      notifications: 40,
      messages: 60,
      queueOperations: 236,
      tableOperations: 100,
      graphRequests: 16,
    });
  });
});

describe("the instances", () => {
  it("hold 64 calls each at the worker, and HTTP as far as its CPU goes", () => {
    const { http, worker } = ask().instances;
    expect([worker.instances, worker.because]).toEqual([3, "concurrency"]);
    expect(worker.need).toBeCloseTo(180 / 64);
    expect([http.instances, http.because]).toEqual([1, "cpu"]);
    expect(http.need).toBeCloseTo((20 * 0.001) / 0.7);
  });

  it("are more where a quarter of a core works off many messages of few calls", () => {
    const { worker } = ask({ memory: 512, minutesPerCall: 0.1, callsPerHour: 36_000 }).instances;
    // 300 messages a second of 2 ms, on 0.175 cores.
    expect(worker.need).toBeCloseTo((300 * 0.002) / 0.175);
    expect([worker.instances, worker.because]).toEqual([4, "cpu"]);
  });

  it("are one of each where hardly anybody calls", () => {
    const { http, worker } = ask({ callsPerHour: 1 }).instances;
    expect([http.instances, worker.instances]).toEqual([1, 1]);
  });

  it("take as long for a message as it computes and waits", () => {
    const { worker } = ask().instances;
    // 2 ms of CPU; 50 table operations, 8 requests to Graph and 10 timers, over 30 messages.
    expect(worker.secondsPerExecution).toBeCloseTo(0.002 + (0.5 + 1.2 + 0.1) / 30);
  });
});

describe("the limits", () => {
  it("begin with the one that is reached first", () => {
    const [first, second, third] = ask().limits;
    expect(first).toMatchObject({ name: "Graph: calls a month", used: 360_000, allowed: 10_000 });
    expect(first?.hitAtCallsPerHour).toBeCloseTo(100);
    expect(second).toMatchObject({ name: "Graph: calls at a time", used: 180, allowed: 100 });
    expect(second?.hitAtCallsPerHour).toBeCloseTo(2000);
    expect(third).toMatchObject({ name: "Service Bus: credits a second", used: 136 });
    expect(third?.hitAtCallsPerHour).toBeCloseTo(3_600_000 / 136);
  });

  it("are where they are, however many calls were asked about", () => {
    const reached = (callsPerHour: number) =>
      ask({ callsPerHour }).limits.map(({ name, hitAtCallsPerHour }) => ({
        name,
        calls: Math.round(hitAtCallsPerHour),
      }));
    expect(reached(10)).toEqual(reached(50_000));
  });

  it("come with short calls from the calls of a month, with long ones from those at a time", () => {
    const first = (changes: Partial<CapacityQuestion>) => ask(changes).limits[0]?.name;
    expect(first({ minutesPerCall: 1 })).toBe("Graph: calls a month");
    expect(first({ minutesPerCall: 120, hoursPerMonth: 1 })).toBe("Graph: calls at a time");
  });
});

describe("the costs of a month", () => {
  it("are a namespace and tiers of operations", () => {
    // 48.96 million operations, and what waits for calls: 13 million are included. Three instances for 100 hours, two accepts a minute.
    const waiting = (3 * 100 * 2 * 60) / 1e6;
    expect(costOf("Service Bus")).toBeCloseTo(730 * 0.0135 + (35.96 + waiting) * 0.8);
    // 489.6 million: 87 million at the first price, 389.6 million at the second.
    expect(costOf("Service Bus", { callsPerHour: 36_000 })).toBeCloseTo(
      730 * 0.0135 + 87 * 0.8 + (389.6 + (29 * 100 * 2 * 60) / 1e6) * 0.5,
    );
  });

  it("are transactions of tables, executions and logs beyond what is free", () => {
    expect(costOf("Tables")).toBeCloseTo(1836 * 0.00036);
    expect(costOf("Lines of calls")).toBeCloseTo(0.9 * 0.045);
    expect(costOf("Functions, executions")).toBeCloseTo((18 - 0.25) * 0.4);
    expect(costOf("Logs")).toBeCloseTo((0.36 * 61.4 - 5) * 2.3);
    // And two lines for each of twenty notifications.
    expect(costOf("Logs", { logDetail: "steps" })).toBeCloseTo((0.36 * (61.4 + 56) - 5) * 2.3);
  });

  it("bill an execution that is alone with a whole second", () => {
    // One call an hour, all month: 20 executions by HTTP and 30 messages, each for itself, 2 GB. All of it is free.
    const changes = { callsPerHour: 1, hoursPerMonth: 730 };
    const cost = ask(changes).costs.find(({ part }) => part === "Functions, on demand");
    const seconds = 3600 * 730 * (1 - Math.exp(-20 / 3600) + (1 - Math.exp(-30 / 3600)));
    expect(cost).toEqual({
      part: "Functions, on demand",
      dollars: 0,
      because: `${Math.round(seconds * 2).toLocaleString("en-US")} GB-seconds`,
    });
    expect(seconds).toBeLessThan(730 * 50);
  });

  it("never bill an instance for more than the time there is", () => {
    const [cost] = ask({ callsPerHour: 100_000, minutesPerCall: 0.1 }).costs;
    const { http, worker } = ask({ callsPerHour: 100_000, minutesPerCall: 0.1 }).instances;
    const most = (http.instances + worker.instances) * 2 * 100 * 3600;
    expect(cost?.dollars).toBeCloseTo((most - 100_000) * 0.000026, 1);
  });

  it("are fixed for instances that are always ready, and nothing is free there", () => {
    const changes = { alwaysReady: 1, callsPerHour: 1 };
    const [onDemand, ready, executions] = ask(changes).costs;
    expect(onDemand?.dollars).toBe(0);
    const seconds = 3600 * 100 * (1 - Math.exp(-20 / 3600) + (1 - Math.exp(-30 / 3600)));
    expect(ready?.dollars).toBeCloseTo(4 * 730 * 3600 * 0.000004 + seconds * 2 * 0.000016, 5);
    expect(executions?.dollars).toBeCloseTo((100 * 50 * 0.4) / 1e6);
  });
});

describe("an instance that is kept", () => {
  it("waits for calls all month, though nobody calls", () => {
    const because = (changes: Partial<CapacityQuestion>) =>
      ask({ callsPerHour: 1, ...changes }).costs.find(({ part }) => part === "Service Bus")
        ?.because;
    // Two accepts a minute for each core.
    expect(because({ alwaysReady: 3 })).toContain(
      `${(3 * 730 * 120).toLocaleString("en-US")} wait`,
    );
    expect(because({ alwaysReady: 3, memory: 4096 })).toContain(
      `${(3 * 730 * 240).toLocaleString("en-US")} wait`,
    );
    expect(because({ alwaysReady: 0 })).toContain("12,000 wait");
  });
});

describe("a thousand calls more", () => {
  const measuredCall = measuredOperationsSchema.parse(
    JSON.parse(readFileSync(join(__dirname, "../../bench/measured.json"), "utf8")),
  );
  const dollars = (logDetail: "calls" | "steps") =>
    capacityModel(
      {
        ...question,
        eventsPerCall: measuredCall.notifications,
        callsPerHour: 1_000,
        minutesPerCall: 1.5,
        memory: 512,
        alwaysReady: 1,
        logDetail,
      },
      measuredCall,
    ).marginalCosts.reduce((sum, cost) => sum + cost.dollars, 0);

  it("of 90 s, as they were measured, cost less than 35 cents with a line for each", () => {
    expect(dollars("calls")).toBeLessThan(0.35);
    expect(dollars("steps")).toBeGreaterThan(dollars("calls") + 0.05);
  });

  it("cost the operations of the queue with their renewals, and nothing of it is free", () => {
    const { marginalCosts } = ask();
    const of = (part: string) => marginalCosts.find((cost) => cost.part === part)?.dollars;
    expect(of("Service Bus")).toBeCloseTo(0.136 * 0.8);
    expect(of("Functions, executions")).toBeCloseTo(0.05 * 0.4);
    expect(of("Tables")).toBeCloseTo(5.1 * 0.00036);
    expect(of("Lines of calls")).toBeCloseTo(0.0025 * 0.045);
    expect(of("Logs")).toBeCloseTo(0.0614 * 2.3);
  });
});

describe("the options", () => {
  it("have defaults for all but the calls", () => {
    expect(parseCapacityOptions(["--calls-per-hour", "50"], 19)).toEqual({
      type: "ask",
      question: {
        callsPerHour: 50,
        eventsPerCall: 19,
        minutesPerCall: 3,
        hoursPerMonth: 176,
        memory: 512,
        alwaysReady: 1,
        logDetail: "calls",
      },
      json: false,
      sources: false,
      scale: false,
    });
  });

  it.each([
    [[], "--calls-per-hour is missing: how many calls come in a busy hour?"],
    [["--calls-per-hour", "0"], '--calls-per-hour is a number from 1 to 1,000,000, not "0".'],
    [["--calls-per-hour", ""], '--calls-per-hour is a number from 1 to 1,000,000, not "".'],
    [["--calls-per-hour", "many"], '--calls-per-hour is a number from 1 to 1,000,000, not "many".'],
    [["--calls-per-hour", "Infinity"], 'not "Infinity".'],
    [["--calls-per-hour", "5", "--memory", "1024"], "--memory is one of 512, 2048, 4096"],
    [["--calls-per-hour", "5", "--always-ready", "1.5"], "a whole number from 0 to 20"],
    [["--calls-per-hour", "5", "--events-per-call", "1"], "--events-per-call is a number from 3"],
    [["--calls-per-hour", "5", "--colour", "red"], "--colour"],
    [["50"], "50"],
  ])("refuse %j", (words, sentence) => {
    const parsed = parseCapacityOptions(words, 19);
    expect(parsed).toMatchObject({ type: "problem" });
    expect(JSON.stringify(parsed).replaceAll('\\"', '"')).toContain(sentence);
  });

  it("report everything that is wrong together", () => {
    expect(parseCapacityOptions(["--memory", "1", "--log-detail", "all"], 19)).toMatchObject({
      problem: expect.stringMatching(/--memory.*--log-detail/) as string,
    });
  });
});

describe("npm run capacity", () => {
  function run(words: readonly string[], text = JSON.stringify(measured)) {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = runCapacityCommand(words, {
      readMeasured: () => text,
      stdout: (line) => lines.push(line),
      stderr: (line) => errors.push(line),
    });
    return { code, output: lines.join("\n"), errors };
  }

  it("says which limit comes first, and what to do", () => {
    const { code, output } = run(["--calls-per-hour", "40"]);
    expect(code).toBe(0);
    expect(output).toContain(
      'The limit "Graph: calls a month" (10,000 calls a month, per app) comes first, at 56.8 calls an hour. Ask Microsoft for more, or divide the numbers among several bots.',
    );
  });

  it("says when a limit is exceeded already", () => {
    const { code, output } = run(["--calls-per-hour", "400"]);
    expect(code).toBe(1);
    expect(run(["--calls-per-hour", "400", "--json"]).code).toBe(1);
    expect(output).toContain("is exceeded: it allows 56.8 calls an hour.");
  });

  it("adds up the costs", () => {
    const { output } = run(["--calls-per-hour", "400", "--json"]);
    const { costs } = JSON.parse(output) as { costs: { dollars: number }[] };
    const total = costs.reduce((sum, { dollars }) => sum + dollars, 0);
    expect(run(["--calls-per-hour", "400"]).output).toMatch(
      new RegExp(`together +${total.toFixed(2).replace(".", "\\.")} `),
    );
  });

  it("gives every number's source and date, also as JSON", () => {
    const { output } = run(["--calls-per-hour", "40", "--sources"]);
    expect(output).toContain(
      "0.00036 $ per 10,000 table transactions (price lists of others, none of Microsoft's could be read; 2026-07)",
    );
    const { sources } = JSON.parse(run(["--calls-per-hour", "40", "--json"]).output) as {
      sources: { source: string; read: string }[];
    };
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter(({ source, read }) => source === "" || !/^20\d\d/.test(read))).toEqual(
      [],
    );
  });

  it("ends with 2 and a sentence when an option is wrong, and with its help when asked", () => {
    expect(run(["--calls-per-hour", "none"])).toEqual({
      code: 2,
      output: "",
      errors: ['--calls-per-hour is a number from 1 to 1,000,000, not "none".'],
    });
    expect(run(["--help"])).toEqual({ code: 0, output: capacityHelp, errors: [] });
  });

  it.each(["", "{}", JSON.stringify({ ...measured, notifications: 0 })])(
    "says what to do when what was measured is %j",
    (text) => {
      expect(run(["--calls-per-hour", "40"], text)).toEqual({
        code: 1,
        output: "",
        errors: [
          "bench/measured.json cannot be read: `npm run bench -- --write` makes it, or take it from git.",
        ],
      });
    },
  );
});
