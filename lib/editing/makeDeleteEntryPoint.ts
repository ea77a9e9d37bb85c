import { IvrError } from "../errors";
import type { EntryPoint, EntryPointStore } from "../publishing/ports";
import type { SaveAuditEntry } from "../records/ports";
import type { Etag } from "../worker/ports";
import type { EntryPointVersions } from "./ports";

/** Lets no flow answer what is dialled any more, and returns what did. `etag` is what was read, or `*`. Rejects with ENTRY_POINT_NOT_FOUND, CHANGED_MEANWHILE or STORAGE_UNAVAILABLE. */
export type DeleteEntryPoint = (
  request: Readonly<{ dialled: string; who: string; etag: Etag }>,
) => Promise<EntryPoint>;

/** Makes the way by which numbers are taken from flows. */
export function makeDeleteEntryPoint(
  ports: Readonly<{
    entryPointStore: Pick<EntryPointStore, "deleteEntryPoint"> &
      Pick<EntryPointVersions, "listStoredEntryPoints">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): DeleteEntryPoint {
  const { listStoredEntryPoints, deleteEntryPoint } = ports.entryPointStore;
  return async ({ dialled, who, etag }) => {
    const found = (await listStoredEntryPoints()).find(
      (one) => one.dialled.toLowerCase() === dialled.toLowerCase(),
    );
    if (found === undefined) {
      throw new IvrError(
        "ENTRY_POINT_NOT_FOUND",
        `No flow answers "${dialled}": npm run flows -- entry list shows what is answered.`,
      );
    }
    const { etag: stored, ...entryPoint } = found;
    if (etag !== "*" && etag !== stored) {
      throw new IvrError(
        "CHANGED_MEANWHILE",
        "The entry point was changed by someone else. Load it again and repeat this.",
      );
    }
    await deleteEntryPoint(dialled);
    await ports.saveAuditEntry({
      at: ports.now(),
      who,
      what: "entryPointDeleted",
      subject: entryPoint.dialled,
      detail: `was answered by ${entryPoint.flow}`,
    });
    return entryPoint;
  };
}
