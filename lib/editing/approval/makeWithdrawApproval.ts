import type { ApprovalPorts } from "./makeAskApproval";

/** Asks nobody any more to publish a draft; there may have been nothing to withdraw. Rejects with STORAGE_UNAVAILABLE. */
export type WithdrawApproval = (request: Readonly<{ key: string; who: string }>) => Promise<void>;

/** Makes the undo of asking for approval. */
export function makeWithdrawApproval(ports: ApprovalPorts): WithdrawApproval {
  return async ({ key, who }) => {
    await ports.flowStore.deleteApproval(key);
    const at = ports.now();
    await ports.saveAuditEntry({ at, who, what: "approvalWithdrawn", subject: key, detail: "" });
  };
}
