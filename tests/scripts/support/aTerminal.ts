import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IvrError } from "../../../lib/errors";
import type { Blobs } from "../../../lib/storage/blobs/blobs";
import type { Tables } from "../../../lib/storage/tables/tables";
import { makeAuditLog } from "../../../lib/storage/records/auditLog";
import { makeCanaryStore } from "../../../lib/storage/flows/canaries";
import { makeBindingsStore } from "../../../lib/storage/flows/bindings";
import { makeEntryPointStore } from "../../../lib/storage/flows/entryPoints";
import { makeFlowStore } from "../../../lib/storage/flows/flows";
import { makeMemoryBlobs } from "../../../lib/storage/blobs/memoryBlobs";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";
import { makePromptStore } from "../../../lib/storage/flows/prompts";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import type { FlowsStores } from "../../../scripts/flows/flowsContext";
import { runFlowsCommand } from "../../../scripts/flows/runFlowsCommand";

/** Where a terminal keeps what its commands store. */
export type Places = Readonly<{ tables: Tables; blobs: Blobs }>;

/** A terminal over empty storage in memory (or over `places`, or `stores`), and a folder for files that `remove` deletes. */
export function aTerminal(
  options: Readonly<{
    hasStorage?: boolean;
    secret?: string;
    lines?: readonly string[];
    places?: Places;
    stores?: FlowsStores;
    changes?: readonly string[];
  }> = {},
) {
  const now = () => "2026-11-21T09:00:00Z";
  const { tables, blobs } = options.places ?? {
    tables: makeMemoryTables({ now }),
    blobs: makeMemoryBlobs(),
  };
  const auditLog = makeAuditLog(tables);
  const stores: FlowsStores = options.stores ?? {
    flowStore: makeFlowStore(tables, now),
    entryPointStore: makeEntryPointStore(tables),
    bindingsStore: makeBindingsStore(tables),
    canaryStore: makeCanaryStore(tables),
    promptStore: makePromptStore(blobs),
    saveAuditEntry: auditLog.saveAuditEntry,
    speaker: {
      name: "fake",
      speak: ({ text }) => Promise.resolve(writeWav(Float32Array.of(0.5), text)),
    },
  };
  const folder = mkdtempSync(join(tmpdir(), "flows-"));
  const watched: string[] = [];
  return {
    /** The files that were watched. */
    watched,
    stores,
    auditLog,
    /** Writes a file and returns its path. */
    file: (name: string, content: unknown): string => {
      const path = join(folder, name);
      const bytes =
        typeof content === "string" || content instanceof Uint8Array
          ? content
          : JSON.stringify(content);
      writeFileSync(path, bytes);
      return path;
    },
    path: (name: string) => join(folder, name),
    read: (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8")),
    /** Runs one command; paths in what it prints are cut to file names. */
    run: async (...args: readonly string[]) => {
      const lines = { stdout: "", stderr: "" };
      const write = (stream: keyof typeof lines) => (text: string) => {
        lines[stream] += `${text.replaceAll(`${folder}/`, "")}\n`;
      };
      const code = await runFlowsCommand(args, {
        stdout: write("stdout"),
        stderr: write("stderr"),
        openStores: () =>
          options.hasStorage === false
            ? Promise.reject(new IvrError("CONFIG_INVALID", "No storage is named."))
            : Promise.resolve(stores),
        readSecret: () => Promise.resolve(options.secret ?? ""),
        readLines: async function* () {
          yield* await Promise.resolve(options.lines ?? []);
        },
        watchFiles: async function* (files) {
          watched.push(...files);
          const [file = ""] = files;
          for (const change of options.changes ?? []) {
            await Promise.resolve();
            writeFileSync(file, change);
            yield;
          }
        },
        who: "anna",
        now,
      });
      return { code, ...lines };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
