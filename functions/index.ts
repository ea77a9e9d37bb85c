import { app } from "@azure/functions";
import { closeIvr, warmUpIvr } from "../lib/compose";
import { invocationLog } from "../lib/invocationLog";
import "./callNotifications";
import "./callbacks";
import "./callRecords";
import "./callWorker";
import "./flows";
import "./health";
import "./outboundCalls";
import "./promptAudio";
import "./recordingAudio";
import "./recordings";
import "./retention";

app.hook.appStart(warmUpIvr);

// Only what an invocation logs by its own context keeps its level in Application Insights.
app.hook.preInvocation((context) => {
  const { functionHandler, invocationContext } = context;
  context.functionHandler = (input, own) =>
    invocationLog.within(invocationContext, async (): Promise<unknown> =>
      functionHandler(input, own),
    );
});

app.hook.appTerminate(closeIvr);
