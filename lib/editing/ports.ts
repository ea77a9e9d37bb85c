import type { Bindings } from "../flow/document/bindings";
import type { EntryPoint } from "../publishing/ports";
import type { Etag } from "../worker/ports";

/** A document that is worked on: JSON with the key of its flow. Nothing else in it needs to be right. */
export type DraftDocument = Readonly<{ key: string }> & Readonly<Record<string, unknown>>;

/** What is known of a draft beside its document: who saved it and when, and how much was wrong with it then. */
export type DraftFacts = Readonly<{
  savedAt: string;
  savedBy: string;
  errors: number;
  warnings: number;
  /** Everybody who saved it since it was published or planned last. */
  savers: readonly string[];
}>;

/** A draft without its document. */
export type DraftHead = Readonly<{ key: string; etag: Etag }> & Partial<DraftFacts>;

/** A draft with its document. */
export type Draft = DraftHead & Readonly<{ document: DraftDocument }>;

/** The drafts of flows, one a flow. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type DraftStore = Readonly<{
  listDrafts: () => Promise<readonly DraftHead[]>;
  /** Undefined when there is none. */
  loadDraftHead: (key: string) => Promise<DraftHead | undefined>;
  loadDraft: (key: string) => Promise<Draft | undefined>;
  /** Under the etag (undefined: there must be none yet); rejects with CHANGED_MEANWHILE, or with FLOW_INVALID when it is too large. */
  saveDraft: (document: DraftDocument, etag: Etag | undefined, facts?: DraftFacts) => Promise<Etag>;
  /** Under the etag; rejects with CHANGED_MEANWHILE. */
  discardDraft: (key: string, etag: Etag) => Promise<void>;
}>;

/** Somebody asks for a second person to publish a draft as it is under this etag: any later one is another draft. */
export type Approval = Readonly<{ draft: Etag; askedBy: string; askedAt: string; note?: string }>;

/** What is asked for, one a flow. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type ApprovalStore = Readonly<{
  listApprovals: () => Promise<readonly (Approval & Readonly<{ key: string }>)[]>;
  loadApproval: (key: string) => Promise<Approval | undefined>;
  /** Over whatever was asked for before. */
  saveApproval: (key: string, approval: Approval) => Promise<void>;
  /** Also resolves when there is none. */
  deleteApproval: (key: string) => Promise<void>;
}>;

/** An entry point as it is stored. */
export type StoredEntryPoint = EntryPoint & Readonly<{ etag: Etag }>;

/** Entry points for those who change them while others do. */
export type EntryPointVersions = Readonly<{
  listStoredEntryPoints: () => Promise<readonly StoredEntryPoint[]>;
  /** Under the etag (undefined: there must be none yet); rejects with CHANGED_MEANWHILE. */
  replaceEntryPoint: (entryPoint: EntryPoint, etag: Etag | undefined) => Promise<Etag>;
}>;

/** A part of the bindings, such as `people`. */
export type BindingsSection = Exclude<keyof Bindings, "schema" | "$schema">;

/** Bindings for those who change one name while others change others: each section has an etag. */
export type BindingVersions = Readonly<{
  loadBindingVersions: () => Promise<
    Readonly<{ bindings: Bindings; etagOf: (section: BindingsSection) => Etag }>
  >;
  /** Sets or (undefined) removes what one name means, under its section's etag; rejects with CHANGED_MEANWHILE. */
  changeBinding: (
    place: Readonly<{ section: BindingsSection; key: string }>,
    target: unknown,
    etag: Etag,
  ) => Promise<Etag>;
}>;
