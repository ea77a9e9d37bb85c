import type { Value } from "../flow/document/value";
import type { SecretSetting } from "../flow/secretSetting";

/** Asks an endpoint of the bindings. Never rejects: what went wrong is an outcome. */
export type LookUp = (
  request: Readonly<{
    endpoint: Readonly<{
      url: string;
      method?: "GET" | "POST" | undefined;
      headers?: Readonly<Record<string, string | SecretSetting>> | undefined;
    }>;
    input: Readonly<Record<string, Value>>;
    timeoutInSeconds: number;
  }>,
) => Promise<
  Readonly<{ outcome: "found" | "notFound" | "failed"; values: Readonly<Record<string, Value>> }>
>;
