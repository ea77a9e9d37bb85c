import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Interface } from "node:readline";

/** Storage as it runs on this machine. `exited` resolves with a sentence if the emulator stops by itself. */
export type Azurite = Readonly<{
  connectionString: string;
  pid: number;
  exited: Promise<string>;
  close: () => Promise<void>;
}>;

/** Ports of the storage emulator; 0 is any free one. */
export type AzuritePorts = Readonly<{ blob: number; table: number; queue: number }>;

// V8 lets young objects fill 48 MB before it looks: much for rows that come one by one.
const memoryFlags = ["--max-semi-space-size=4", "--optimize-for-size"];

// The emulator ends with us even if we are killed: its standard input is a pipe that closes then.
const endWithParent =
  'data:text/javascript,process.stdin.on("end",()=>process.kill(process.pid,"SIGTERM")).resume()';

// The emulator's account and key are fixed and public: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
const account = "devstoreaccount1";
const accountKey =
  "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

const longestStartInMs = 45_000;
const longestStopInMs = 3_000;

/** Starts the storage emulator as a child process on loopback and waits until it listens. Rejects with a sentence if it does not. */
export async function startAzurite(
  options: Readonly<{ ports: AzuritePorts; dataDirectory?: string | undefined }>,
): Promise<Azurite> {
  const child = spawn(process.execPath, toArguments(options.ports, options.dataDirectory), {
    stdio: ["pipe", "pipe", "pipe"],
    // In its own group, so that Ctrl-C reaches us alone and calls can end before storage does.
    detached: true,
    env: { ...process.env, NODE_OPTIONS: "", AZURITE_ACCOUNTS: undefined },
  });
  const said: string[] = [];
  const stopped = once(child, "close");
  const exited = stopped.then(() => `Storage (Azurite) stopped by itself: ${lastWords(said)}`);
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => said.push(line));
  createInterface(child.stderr).on("line", (line) => said.push(line));

  const kill = () => void child.kill("SIGKILL");
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    // Once all is kept, it only waits for connections that our clients hold open.
    whenEachServiceSays("successfully closed", lines, kill);
    const overdue = setTimeout(kill, longestStopInMs);
    child.kill("SIGTERM");
    await stopped;
    clearTimeout(overdue);
  };

  const overdue = setTimeout(kill, longestStartInMs);
  try {
    const addresses = await Promise.race([
      readAddresses(lines),
      exited.then((sentence) => Promise.reject(new Error(sentence))),
    ]);
    return {
      connectionString: toConnectionString(addresses),
      pid: child.pid ?? 0,
      exited,
      close,
    };
  } finally {
    clearTimeout(overdue);
  }
}

function toArguments(ports: AzuritePorts, dataDirectory: string | undefined): string[] {
  return [
    ...memoryFlags,
    "--import",
    endWithParent,
    require.resolve("azurite/dist/src/azurite.js"),
    "--blobHost=127.0.0.1",
    `--blobPort=${ports.blob}`,
    "--tableHost=127.0.0.1",
    `--tablePort=${ports.table}`,
    "--queueHost=127.0.0.1",
    `--queuePort=${ports.queue}`,
    "--disableTelemetry",
    "--skipApiVersionCheck",
    "--silent",
    dataDirectory === undefined ? "--inMemoryPersistence" : `--location=${dataDirectory}`,
  ];
}

const services = ["Blob", "Table", "Queue"] as const;
type Addresses = Readonly<Record<(typeof services)[number], string>>;

function readAddresses(lines: Interface): Promise<Addresses> {
  return new Promise((resolve) => {
    whenEachServiceSays("successfully listening at", lines, resolve);
  });
}

/** Calls back when each of the services has said it, with what followed. */
function whenEachServiceSays(
  words: string,
  lines: Interface,
  done: (rests: Addresses) => void,
): void {
  const rests = new Map<string, string>();
  lines.on("line", (line) => {
    const [, service, rest] =
      new RegExp(`^Azurite (\\w+) service (?:is )?${words} ?(.*)$`).exec(line) ?? [];
    if (service !== undefined && rest !== undefined) {
      rests.set(service, rest);
    }
    const [Blob, Table, Queue] = services.map((name) => rests.get(name));
    if (Blob !== undefined && Table !== undefined && Queue !== undefined) {
      done({ Blob, Table, Queue });
    }
  });
}

function toConnectionString(addresses: Addresses): string {
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `BlobEndpoint=${addresses.Blob}/${account}`,
    `QueueEndpoint=${addresses.Queue}/${account}`,
    `TableEndpoint=${addresses.Table}/${account}`,
    "",
  ].join(";");
}

function lastWords(said: readonly string[]): string {
  return said.slice(-3).join(" / ") || "it said nothing.";
}
