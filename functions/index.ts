import { app } from "@azure/functions";
import { ivr } from "../lib/compose";
import "./callNotifications";
import "./callRecords";
import "./callWorker";
import "./flows";
import "./health";
import "./outboundCalls";
import "./promptAudio";
import "./recordingAudio";
import "./retention";

app.hook.appStart(async () => {
  const { log, warmUp } = ivr();
  try {
    await warmUp();
  } catch (error) {
    // The first event connects by itself; an app that did not start could not even say what is wrong.
    log.warn("warmUpFailed", { reason: error instanceof Error ? error.message : String(error) });
  }
});

app.hook.appTerminate(async () => {
  await ivr().close();
});
