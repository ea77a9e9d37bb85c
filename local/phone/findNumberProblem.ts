/** A telephone number, or the id of an application in Teams. */
const phoneNumberOrId = /^(?:\+[1-9]\d{6,14}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Why something cannot be dialled, as the end of a sentence; undefined when it can. Pure. */
export function findNumberProblem(number: string): string | undefined {
  return phoneNumberOrId.test(number)
    ? undefined
    : "must be a phone number such as +15550100, or an application id.";
}
