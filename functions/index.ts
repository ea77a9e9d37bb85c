import { app } from "@azure/functions";
import { closeIvr, unhandledGuard, warmUpIvr } from "../lib/compose/ivr";
import { invocationLog } from "../lib/invocationLog";
import { registerApi } from "./api/registerApi";
import "./callbackLink";
import "./callbackPlanner";
import "./callNotifications";
import "./callWorker";
import "./campaignWaker";
import "./canaryWatch";
import "./editorFiles";
import "./editorMe";
import "./editorSignIn";
import "./completeCallRecords";
import { failUnhandled } from "./failUnhandled";
import "./health";
import "./menuPage";
import "./nightlyLook";
import "./promptAudio";
import "./recordingAudio";
import "./retention";

registerApi();

app.hook.appStart(async () => {
  unhandledGuard.install(() => process.exit(1));
  await warmUpIvr();
});

// The guard within, so that what an invocation does after it was failed no longer logs by its context.
app.hook.preInvocation(failUnhandled(unhandledGuard));

// Only what an invocation logs by its own context keeps its level in Application Insights.
app.hook.preInvocation((context) => {
  const { functionHandler, invocationContext } = context;
  context.functionHandler = (input, own) =>
    invocationLog.within(invocationContext, async (): Promise<unknown> =>
      functionHandler(input, own),
    );
});

app.hook.appTerminate(async () => {
  await closeIvr();
  unhandledGuard.uninstall();
});
