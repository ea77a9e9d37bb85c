import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import type { Worker } from "../../support/deliveries";

export async function deliverUntilTaken(worker: Worker, event: CallEvent): Promise<void> {
  for (let deliveryCount = 1; deliveryCount <= 5; deliveryCount++) {
    const isTaken = await worker.deliver({ event }, deliveryCount).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
  }
}

export async function recordsOf(worker: Worker) {
  const day = worker.now().slice(0, 10);
  return (await worker.storage.callRecordStore.listCallRecords({ day, limit: 10 })).records;
}
