import type { Bindings } from "../../../flow/document/bindings";
import type { NewFinding } from "../finding";
import type { Uses } from "../findUses";
import { toLastDigits } from "../toLastDigits";
import type { KnownUsers } from "./judgePeople";

/** Call queues and auto attendants that flows name and whose resource account, or its number, is gone. Undefined: not asked. Pure. */
export function judgeQueues(
  uses: Readonly<{ queues: Uses; attendants: Uses }>,
  bindings: Bindings,
  known: Readonly<{ assigned: ReadonlySet<string> | undefined; users: KnownUsers | undefined }>,
): readonly NewFinding[] {
  const { assigned, users } = known;
  const judge = (kind: keyof typeof uses): readonly NewFinding[] =>
    [...uses[kind]].flatMap(([name, places]): readonly NewFinding[] => {
      const account = bindings[kind]?.[name];
      const subject = `${kind}.${name}`;
      if (account === undefined) return [];
      if ("phone" in account) {
        if (assigned === undefined || assigned.has(account.phone.replace(/\D/g, ""))) return [];
        const number = toLastDigits(account.phone);
        return [{ code: "queueUnassigned", subject, values: { name, number }, places }];
      }
      if (users === undefined || users.has(account.applicationInstanceId.toLowerCase())) return [];
      return [{ code: "queueGone", subject, values: { name }, places }];
    });
  return [...judge("queues"), ...judge("attendants")];
}
