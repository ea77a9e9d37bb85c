import type { CommunicationsIdentitySet, Identity } from "@microsoft/microsoft-graph-types";
import type { TransferTarget } from "../worker/ports";
import type { Odata } from "./odata";

/** Who a call is transferred or redirected to, as Graph names them; pure. */
export function toTargetIdentity(target: TransferTarget): CommunicationsIdentitySet {
  switch (target.kind) {
    case "user":
      return { user: { id: target.userId } };
    case "phone":
      return { phone: identity(target.phoneNumber) };
    case "applicationInstance":
      return { applicationInstance: identity(target.applicationInstanceId) };
  }
}

/** Outside the declared members of identitySet a member must name its type. */
function identity(id: string): Odata<Identity> {
  return { "@odata.type": "#microsoft.graph.identity", id };
}
