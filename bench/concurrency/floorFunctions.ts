import { app } from "@azure/functions";
import { makeHttpTransport } from "../../lib/graph/client/makeHttpTransport";
import { chooseDeadline } from "../../lib/time/chooseDeadline";
import { openFloorParts, registerPassOn } from "../calls/floorParts";

/*
 * The floor of a call's CPU time: two functions with nothing of ours in them but the transport to Graph. One sends what was posted
 * to the call's session. The other writes a row for each message and posts once to Graph for every other one, as the app does.
 */
const sendHttp = makeHttpTransport();
const startDeadline = chooseDeadline();
/** As long as the state of a call is. */
const state = "x".repeat(3000);
let taken = 0;

registerPassOn();

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: async (body, { triggerMetadata }) => {
    const { graphUrl, table } = openFloorParts();
    const callId = String(triggerMetadata?.["sessionId"]);
    await table.upsertEntity({ partitionKey: callId, rowKey: "state", state }, "Replace");
    taken += 1;
    if (taken % 2 === 0) return;
    const deadline = startDeadline(10_000);
    const answer = await sendHttp(`${graphUrl}/v1.0/communications/calls/${callId}/playPrompt`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      deadline,
      signal: deadline.signal,
    });
    await answer.text();
    deadline.end();
  },
});
