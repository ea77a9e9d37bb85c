import { app } from "@azure/functions";
import { openFloorParts, registerPassOn } from "./floorParts";

/*
 * The floor of a key press: the same two functions with nothing of ours in them. One sends what was posted to the
 * call's session; the other takes it, reads a row, writes it, and posts once to Graph.
 */
registerPassOn();

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: async (body, { triggerMetadata }) => {
    const { graphUrl, table } = openFloorParts();
    const callId = String(triggerMetadata?.["sessionId"]);
    const row = await table.getEntity<{ state: string }>(callId, "state");
    const changed = { partitionKey: callId, rowKey: "state", state: JSON.stringify(body) };
    await table.updateEntity(changed, "Replace", { etag: row.etag });
    const response = await fetch(`${graphUrl}/v1.0/communications/calls/${callId}/playPrompt`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: changed.state,
    });
    await response.arrayBuffer();
  },
});
