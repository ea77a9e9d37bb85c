/* Loaded before a process that is measured: asked by SIGUSR2, it collects and writes what is left, in bytes, where the bench looks. */
const { writeFileSync, renameSync } = require("node:fs");
const path = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

process.on("SIGUSR2", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  // Twice: what a finalizer lets go of, the next one takes.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  const file = path.join(process.env.BENCH_HEAP_DIRECTORY, String(process.pid));
  writeFileSync(`${file}.new`, JSON.stringify({ heapUsed, external }));
  renameSync(`${file}.new`, file);
});
