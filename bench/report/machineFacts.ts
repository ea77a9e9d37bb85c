import { arch, cpus, loadavg, platform, totalmem } from "node:os";

/** Where and when a bench ran, and how busy the machine was when it began. */
export type MachineFacts = Readonly<{
  node: string;
  platform: string;
  processor: string;
  cores: number;
  memoryInGb: number;
  loadAverage: number;
  startedAt: string;
}>;

/** Reads them. */
export function machineFacts(): MachineFacts {
  const processors = cpus();
  return {
    node: process.version,
    platform: `${platform()} ${arch()}`,
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryInGb: Math.round(totalmem() / 2 ** 30),
    loadAverage: loadavg()[0] ?? 0,
    startedAt: new Date().toISOString(),
  };
}
