import type { CallParty } from "../call/callParty";
import type { InvitedTarget } from "../call/conferenceAction";

/** Whom Graph brings in, as it can name them: a user, or a phone number that is not withheld; undefined for anybody else. Pure. */
export function toInvitedTarget({ kind, id }: CallParty): InvitedTarget | undefined {
  if (id === undefined) return undefined;
  if (kind === "user") return { userId: id };
  return kind === "phone" ? { phone: id } : undefined;
}
