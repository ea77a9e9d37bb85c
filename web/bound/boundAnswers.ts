import type { Bindings } from "../../lib/flow/document/bindings";

/** What names mean, without secrets, and the ETag of each section. */
export type BindingsAnswer = Readonly<{
  bindings: Bindings;
  etags: Readonly<Record<string, string>>;
}>;

/** Changes, newest first. */
export type AuditAnswer = Readonly<{ entries: readonly Readonly<{ at: string; who: string }>[] }>;
