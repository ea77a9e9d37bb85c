import type { CallParty } from "../../ivr/call/callParty";
import { omitUndefined } from "../../flow/omitUndefined";
import type { IdentitySet } from "./identitySet";
import { toCallId } from "../../ivr/call/toCallId";
import { toPhoneNumber } from "./toPhoneNumber";

/** Who somebody is, in our words; of several identities the one that can be rung back first. Pure. */
export function toCallParty(identity: IdentitySet, countryCode?: string): CallParty {
  const known = findIdentity(identity);
  if (known === undefined) {
    return { kind: "unknown", ...omitUndefined({ countryCode }) };
  }
  const { kind, id, displayName, tenantId } = known;
  return {
    kind,
    ...omitUndefined({ id, displayName, tenantId, countryCode }),
  };
}

function findIdentity(identity: IdentitySet) {
  const { phone, user, guest, applicationInstance, application } = identity ?? {};
  if (phone !== undefined) {
    return { ...phone, kind: "phone" as const, id: toPhoneNumber(phone.id) };
  }
  const other =
    withKind(user, "user") ??
    withKind(guest, "guest") ??
    withKind(applicationInstance ?? application, "application");
  return other === undefined
    ? undefined
    : { ...other, id: other.id === undefined ? undefined : toCallId(other.id) };
}

function withKind<Identity extends object, Kind extends CallParty["kind"]>(
  identity: Identity | undefined,
  kind: Kind,
) {
  return identity === undefined ? undefined : { ...identity, kind };
}
