const ownGuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const guid = /^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i;

/**
 * The one notation of a call's or an operation's id: a GUID in lower case with dashes, so that every notation of one
 * call is one session; any other id as it is. Pure.
 *
 * Graph may write one call as 57DAB8B1894C409AB240BD8BEAE78896 in a notification and as
 * 57dab8b1-894c-409a-b240-bd8beae78896 in the address of a request, so the latter also serves for requests: see
 * https://learn.microsoft.com/graph/api/call-playprompt
 */
export function toCallId(id: string): string {
  // Nearly all are written so.
  if (ownGuid.test(id)) return id;
  const parts = guid.exec(id);
  return parts === null ? id : parts.slice(1).join("-").toLowerCase();
}
