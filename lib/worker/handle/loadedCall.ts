import type { Etag, StoredCall } from "../ports";

/** What a call needs to be stepped: where it stands, and whether that is stored. */
export type LoadedCall = Readonly<{
  call: StoredCall;
  etag: Etag | undefined;
  isStored: boolean;
  /** It was written or read before this event: another process may have written since. */
  isKept?: true;
}>;
