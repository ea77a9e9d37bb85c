/* istanbul ignore file -- coverage counters would be missing in the thread. */
import type * as Files from "node:fs";
import type * as Threads from "node:worker_threads";

/** A spoken sentence, or why there is none; `id` is the question's. */
export type FliteAnswer = Readonly<{ id: number; wav?: Uint8Array; failure?: string }>;

type FliteQuestion = Readonly<{ id: number; text: string; voice: string }>;

/**
 * The thread's program, as text: it runs the same from TypeScript, under test and in the bundle, where no file of its own
 * would be found. So the functions of this file may use nothing but each other and what every JavaScript engine has.
 */
export const fliteProgram = [
  ...nameKeeper().map((name) => `const ${name} = (value) => value;`),
  ...[runFlite, argumentCalls, fileCalls, writeToFile].map(String),
  `(${String(answerQuestions)})(require("node:worker_threads"), require("node:fs"));`,
].join("\n");

/** esbuild (and so tsx) may wrap inner functions in a helper that keeps their names, itself under any name: https://esbuild.github.io/api/#keep-names */
function nameKeeper(): readonly string[] {
  const sample = () => {
    const inner = () => 0;
    return inner;
  };
  return /([\w$]+)\(\(\)\s*=>/.exec(String(sample))?.slice(1) ?? [];
}

function answerQuestions(threads: typeof Threads, files: typeof Files): void {
  const program = new WebAssembly.Module(files.readFileSync(String(threads.workerData)));
  threads.parentPort?.on("message", ({ id, text, voice }: FliteQuestion) => {
    let answer: FliteAnswer;
    try {
      answer = { id, wav: runFlite(program, text, voice) };
    } catch (error) {
      answer = { id, failure: String(error) };
    }
    threads.parentPort?.postMessage(answer);
  });
}

type MemoryFile = { bytes: Uint8Array; length: number; position: number };

/**
 * Runs flite once, as a program with a small system of its own: two arguments in, one file in memory out.
 * node:wasi is not used: Node 20's ends the whole process with a segmentation fault after a few sentences, prints a warning and needs a folder on disk.
 * The call numbers are those of WASI preview 1: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
function runFlite(program: WebAssembly.Module, text: string, voice: string): Uint8Array {
  const file: MemoryFile = { bytes: new Uint8Array(1 << 18), length: 0, position: 0 };
  const view: { memory?: WebAssembly.Memory } = {};
  const memory = (): DataView => {
    if (view.memory === undefined) {
      throw new Error("flite ran before its memory was there");
    }
    return new DataView(view.memory.buffer);
  };
  const args = ["flite", "-voice", voice, "-t", text, "-o", "/spoken.wav"];
  const instance = new WebAssembly.Instance(program, {
    wasi_snapshot_preview1: { ...argumentCalls(memory, args), ...fileCalls(memory, file) },
  });
  const { memory: exported, _start: start } = instance.exports;
  if (!(exported instanceof WebAssembly.Memory) || typeof start !== "function") {
    throw new Error("flite.wasm is not the program that was expected");
  }
  view.memory = exported;
  start();
  return file.bytes.slice(0, file.length);
}

function argumentCalls(memory: () => DataView, args: readonly string[]) {
  const encoded = args.map((argument) => new TextEncoder().encode(`${argument}\0`));
  return {
    args_sizes_get: (countAt: number, sizeAt: number) => {
      memory().setUint32(countAt, encoded.length, true);
      memory().setUint32(
        sizeAt,
        encoded.reduce((sum, argument) => sum + argument.length, 0),
        true,
      );
      return 0;
    },
    args_get: (pointersAt: number, bytesAt: number) => {
      let at = bytesAt;
      encoded.forEach((argument, index) => {
        memory().setUint32(pointersAt + 4 * index, at, true);
        new Uint8Array(memory().buffer).set(argument, at);
        at += argument.length;
      });
      return 0;
    },
    clock_time_get: (_clock: number, _precision: bigint, at: number) => {
      memory().setBigUint64(at, 0n, true);
      return 0;
    },
    proc_exit: (code: number) => {
      throw new Error(`flite ended with code ${code}`);
    },
  };
}

/** One folder (descriptor 3) in which one file (descriptor 4) can be opened for writing; what is printed is dropped. */
function fileCalls(memory: () => DataView, file: MemoryFile) {
  const folder = 3;
  const opened = 4;
  const badDescriptor = 8;
  return {
    fd_prestat_get: (descriptor: number, at: number) => {
      if (descriptor !== folder) {
        return badDescriptor;
      }
      memory().setUint32(at, 0, true);
      memory().setUint32(at + 4, 1, true);
      return 0;
    },
    fd_prestat_dir_name: (_descriptor: number, at: number) => {
      memory().setUint8(at, "/".charCodeAt(0));
      return 0;
    },
    fd_fdstat_get: (descriptor: number, at: number) => {
      const directoryType = 3;
      const regularType = 4;
      memory().setUint8(at, descriptor === folder ? directoryType : regularType);
      memory().setUint16(at + 2, 0, true);
      memory().setBigUint64(at + 8, 0xffffffffffffffffn, true);
      memory().setBigUint64(at + 16, 0xffffffffffffffffn, true);
      return 0;
    },
    fd_fdstat_set_flags: () => 0,
    fd_close: () => 0,
    fd_read: () => badDescriptor,
    path_open: (...given: readonly (number | bigint)[]) => {
      memory().setUint32(Number(given[8]), opened, true);
      return 0;
    },
    fd_seek: (descriptor: number, offset: bigint, whence: number, at: number) => {
      if (descriptor !== opened) {
        return badDescriptor;
      }
      file.position = Number(offset) + ([0, file.position, file.length][whence] ?? 0);
      memory().setBigUint64(at, BigInt(file.position), true);
      return 0;
    },
    fd_write: (descriptor: number, vectorsAt: number, count: number, writtenAt: number) => {
      let written = 0;
      for (let index = 0; index < count; index += 1) {
        const start = memory().getUint32(vectorsAt + 8 * index, true);
        const length = memory().getUint32(vectorsAt + 8 * index + 4, true);
        if (descriptor === opened) {
          writeToFile(file, new Uint8Array(memory().buffer, start, length));
        }
        written += length;
      }
      memory().setUint32(writtenAt, written, true);
      return 0;
    },
  };
}

function writeToFile(file: MemoryFile, bytes: Uint8Array): void {
  const end = file.position + bytes.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, 2 * file.bytes.length));
    larger.set(file.bytes);
    file.bytes = larger;
  }
  file.bytes.set(bytes, file.position);
  file.position = end;
  file.length = Math.max(file.length, end);
}
