/*
 * Loads the modules named on the command line in this fresh process and prints how long that took, in milliseconds of
 * the clock and of CPU. `@azure/functions-core`, which only the host has, takes the registrations and does nothing.
 */
const Module = require("node:module");

const nothing = () => {};
const functionsCore = {
  version: "0.0.0",
  hostVersion: "0.0.0",
  registerFunction: nothing,
  registerHook: nothing,
  setProgrammingModel: nothing,
  getProgrammingModel: nothing,
  log: nothing,
};
// oxlint-disable-next-line typescript/unbound-method -- it is called with the module that requires
const original = Module.prototype.require;
Module.prototype.require = function (id) {
  return id === "@azure/functions-core" ? functionsCore : original.call(this, id);
};

const cpuBefore = process.cpuUsage();
const began = performance.now();
for (const name of process.argv.slice(2)) require(name);
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(cpuBefore);
process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }), () => process.exit());
