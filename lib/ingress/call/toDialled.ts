import type { CallEntity } from "./callEntity";
import type { IdentitySet } from "./identitySet";
import { toCallId } from "../../ivr/call/toCallId";
import { toPhoneNumber } from "./toPhoneNumber";

/**
 * What the caller may have dialled, most specific first and each once: where the call was routed from, then the
 * target's phone, application instance and application. Pure.
 */
export function toDialled({ callRoutes, targets }: CallEntity): readonly string[] {
  const routed = callRoutes.flatMap((route) => candidates(route?.original));
  const targeted = targets.map((target) => target?.identity);
  return [
    ...new Set([
      ...routed,
      ...targeted.flatMap((target) => phone(target)),
      ...targeted.flatMap((target) => id(target?.applicationInstance)),
      ...targeted.flatMap((target) => id(target?.application)),
    ]),
  ];
}

/** A user's id too: a call that somebody forwarded to us was dialled to that person. */
function candidates(identity: IdentitySet): readonly string[] {
  return [
    ...phone(identity),
    ...id(identity?.applicationInstance),
    ...id(identity?.application),
    ...id(identity?.user),
  ];
}

function phone(identity: IdentitySet): readonly string[] {
  const number = toPhoneNumber(identity?.phone?.id);
  return number === undefined ? [] : [number];
}

function id(identity: Readonly<{ id?: string | undefined }> | undefined): readonly string[] {
  return identity?.id === undefined ? [] : [toCallId(identity.id)];
}
