import { isGuid } from "../../../flow/document/isGuid";
import type { FindingPlace, NewFinding } from "../finding";
import { toLastDigits } from "../toLastDigits";
import type { KnownUsers } from "./judgePeople";

/** What is dialled, and the flow that answers. */
export type AnsweredNumber = Readonly<{ dialled: string; place: FindingPlace | undefined }>;

/** Numbers of entry points that are assigned to nobody, and resource accounts that are no longer there. Undefined: not asked. Pure. */
export function judgeNumbers(
  entryPoints: readonly AnsweredNumber[],
  assigned: ReadonlySet<string> | undefined,
  users: KnownUsers | undefined,
): readonly NewFinding[] {
  return entryPoints.flatMap(({ dialled, place }): readonly NewFinding[] => {
    const places = place === undefined ? [] : [place];
    if (dialled.startsWith("+")) {
      if (assigned === undefined || assigned.has(dialled.replace(/\D/g, ""))) return [];
      const number = toLastDigits(dialled);
      return [{ code: "numberUnassigned", subject: dialled, values: { number }, places }];
    }
    if (!isGuid(dialled) || users === undefined || users.has(dialled.toLowerCase())) return [];
    return [{ code: "instanceGone", subject: dialled, values: { instance: dialled }, places }];
  });
}
