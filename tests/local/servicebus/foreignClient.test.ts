import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { startBroker } from "../../../local/servicebus/startBroker";
import type { Broker } from "../../../local/servicebus/startBroker";

const run = promisify(execFile);
const directory = join(__dirname, "foreign");
const environment = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1" };
const queues = {
  sessions: { RequiresSession: true },
  renewals: { RequiresSession: true, LockDuration: "PT2S" },
  locks: { LockDuration: "PT5S" },
  schedules: { RequiresSession: true },
  duplicates: { RequiresSession: true, RequiresDuplicateDetection: true },
  deadLetters: {
    RequiresSession: true,
    MaxDeliveryCount: 3,
    DeadLetteringOnMessageExpiration: true,
  },
  access: {},
};

/*
 * The client in .NET, on which the Functions host's extension is built, reads the protocol in its own way. To build it takes
 * the .NET SDK, and NuGet once. Without the SDK this says so and is skipped; with it, it must pass.
 */
const missing = whyNoSdk();
if (missing !== undefined) process.stderr.write(`The .NET client is not tried: ${missing}\n`);
const whereThereIsAnSdk = missing === undefined ? describe : describe.skip;

whereThereIsAnSdk("the .NET client of Service Bus", () => {
  let broker: Broker;
  let program: string;

  beforeAll(async () => {
    broker = await startBroker({ queues, sharedAccessKey: "c2VjcmV0LWtleQ==" });
    program = await build();
  }, 240_000);

  afterAll(() => broker.close());

  it("is served as the service serves it", async () => {
    const { stdout } = await run("dotnet", [program, broker.connectionString], {
      env: environment,
    });
    const lines = stdout.trim().split("\n");
    expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(30);
  }, 120_000);
});

function whyNoSdk(): string | undefined {
  try {
    const version = execFileSync("dotnet", ["--version"], { encoding: "utf8", env: environment });
    return Number.parseInt(version, 10) >= 10
      ? undefined
      : `it needs the .NET SDK 10, and here is ${version.trim()}.`;
  } catch {
    // Not installed, or a runtime without an SDK.
    return "no .NET SDK is installed.";
  }
}

/** Builds the programme, or says what the compiler or NuGet said; nothing of the compiler stays running. */
async function build(): Promise<string> {
  const options = ["--nologo", "--verbosity", "quiet", "--property:UseSharedCompilation=false"];
  await run("dotnet", ["build", directory, "--nodeReuse:false", ...options], {
    env: environment,
  }).catch((failure: unknown) => {
    const said = failure instanceof Error && "stdout" in failure ? failure.stdout : failure;
    throw new Error(`The programme does not build: ${String(said)}`);
  });
  return join(__dirname, "../../../node_modules/.cache/foreign/bin/foreign/debug/foreign.dll");
}
