/** Loads the fields of calls that programs place. */
export const loadOutgoing = () =>
  import("../outgoing/OutgoingPart").then(({ OutgoingPart }) => OutgoingPart);
