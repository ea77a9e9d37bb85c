import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { IvrError } from "../../lib/errors";
import { timeSpan } from "./timeSpan";

/** What host.json says that this host honours; times in milliseconds, Infinity where there is no limit. */
export type HostSettings = Readonly<{
  functionTimeoutInMs: number;
  routePrefix: string;
  serviceBus: Readonly<{
    maxConcurrentSessions: number;
    maxConcurrentCalls: number;
    maxConcurrentCallsPerSession: number;
    sessionIdleTimeoutInMs: number;
    autoCompleteMessages: boolean;
    maxAutoLockRenewalDurationInMs: number;
  }>;
}>;

const span = (byDefault: string) =>
  z
    .string()
    .default(byDefault)
    .transform((text, context) => {
      const milliseconds = timeSpan(text);
      if (milliseconds !== undefined) return milliseconds;
      context.addIssue({ code: "custom", message: "must be a time span such as 00:00:05" });
      return z.NEVER;
    });

const count = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault);

const flag = (byDefault: boolean) =>
  z.union([z.boolean(), z.stringbool()], { error: "must be true or false" }).default(byDefault);

/*
 * The defaults are those of the host and of the Service Bus extension 5.x:
 * https://learn.microsoft.com/azure/azure-functions/functions-host-json and functions-bindings-service-bus
 */
const hostJsonSchema = z.object({
  version: z.literal("2.0", { error: 'must be "2.0"' }).default("2.0"),
  functionTimeout: span("00:30:00"),
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default("api") }).prefault({}),
      serviceBus: z
        .object({
          maxConcurrentSessions: count(8),
          maxConcurrentCalls: count(16),
          maxConcurrentCallsPerSession: count(1),
          sessionIdleTimeout: span("00:01:00"),
          autoCompleteMessages: flag(true),
          maxAutoLockRenewalDuration: span("00:05:00"),
        })
        .prefault({}),
    })
    .prefault({}),
});

/**
 * Reads host.json, with the settings `AzureFunctionsJobHost__...` of the environment laid over it as the real host lays
 * them. Throws CONFIG_INVALID with one sentence per value that cannot be used.
 */
export function hostSettings(
  appDirectory: string,
  environment: Readonly<Record<string, string>>,
): HostSettings {
  const path = join(appDirectory, "host.json");
  const parsed = hostJsonSchema.safeParse(overlay(readHostJson(path), environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new IvrError("CONFIG_INVALID", `${path} cannot be used: ${problems.join("; ")}.`);
  }
  const { functionTimeout, extensions } = parsed.data;
  const { sessionIdleTimeout, maxAutoLockRenewalDuration, ...serviceBus } = extensions.serviceBus;
  return {
    functionTimeoutInMs: functionTimeout,
    routePrefix: extensions.http.routePrefix,
    serviceBus: {
      ...serviceBus,
      sessionIdleTimeoutInMs: sessionIdleTimeout,
      maxAutoLockRenewalDurationInMs: maxAutoLockRenewalDuration,
    },
  };
}

function readHostJson(path: string): unknown {
  // An app without the file runs on the defaults, as in the real host.
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new IvrError("CONFIG_INVALID", `${path} is not JSON.`, { cause });
  }
}

const overridePrefix = "AzureFunctionsJobHost__";

function overlay(hostJson: unknown, environment: Readonly<Record<string, string>>): unknown {
  return Object.entries(environment)
    .filter(([setting]) => setting.startsWith(overridePrefix))
    .reduce(
      (json, [setting, value]) =>
        withValue(json, setting.slice(overridePrefix.length).split("__"), value),
      hostJson,
    );
}

function withValue(json: unknown, path: readonly string[], value: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const fields: Record<string, unknown> = isRecord(json) ? json : {};
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
