import { app } from "@azure/functions";
import { closeIvr, warmUpIvr } from "../lib/compose";
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

app.hook.appTerminate(closeIvr);
