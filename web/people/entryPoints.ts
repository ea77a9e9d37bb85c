import type { EntryPoint } from "../app/api";

/** Which flow answers what, as it is stored. */
export type StoredEntry = EntryPoint & Readonly<{ etag: string; fallback?: string }>;

/** What is dialled when nothing else fits. */
export const everyOtherNumber = "*";
