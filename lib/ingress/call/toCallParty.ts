import type { CallParty } from "../../ivr/call/callParty";
import { omitUndefined } from "../../flow/omitUndefined";
import type { IdentitySet } from "./identitySet";
import { toCallId } from "../../ivr/call/toCallId";
import { toPhoneNumber } from "./toPhoneNumber";

type Beside = Readonly<{ countryCode?: string | undefined; languageId?: string | undefined }>;

/** Who somebody is, in our words, and what Graph says of them beside; of several identities the one that can be rung back first. Pure. */
export function toCallParty(
  identity: IdentitySet,
  { countryCode, languageId }: Beside = {},
): CallParty {
  const beside = omitUndefined({ countryCode, language: toLanguage(languageId) });
  const known = findIdentity(identity);
  if (known === undefined) return { kind: "unknown", ...beside };
  const { kind, id, displayName, tenantId } = known;
  return { kind, ...omitUndefined({ id, displayName, tenantId }), ...beside };
}

/** Of `en-US` the language alone, as flows name theirs: https://www.rfc-editor.org/rfc/rfc5646 */
function toLanguage(languageId: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/i.exec(languageId ?? "")?.[0].toLowerCase();
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
