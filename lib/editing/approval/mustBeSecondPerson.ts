import { IvrError } from "../../errors";
import type { FlowMeta } from "../../publishing/ports";
import type { DraftHead } from "../ports";
import { isSamePerson } from "./isSamePerson";
import { findSavers } from "./findSavers";

/** Throws SECOND_PERSON_NEEDED when somebody saved a draft themselves since it was published or planned last. */
export function mustBeSecondPerson(
  who: string,
  draft: DraftHead,
  meta: Pick<FlowMeta, "publishedDraft"> | undefined,
): void {
  if (!findSavers(draft, meta).some((saver) => isSamePerson(saver, who))) return;
  throw new IvrError(
    "SECOND_PERSON_NEEDED",
    "You have changed this draft since it was published last, so somebody else has to publish it: ask for approval.",
  );
}
