import type { CreateCall } from "../actions/createCall";
import type { CreateOnlineMeeting } from "../actions/meetings/createOnlineMeeting";
import type { DownloadRecording } from "../actions/recordResponse";
import type { ReadPresence } from "../actions/getPresencesByUserId";
import type { SendMail } from "../actions/mail";
import { makeCalls, type GraphCalls } from "../actions/index";
import { makeProbeMailbox, type ProbeMailbox } from "./makeProbeMailbox";
import { makeDownloadRecording } from "./makeDownloadRecording";
import { makeGraphMeetings } from "./makeGraphMeetings";
import type { GraphMeetings } from "../actions/meetings/graphMeetings";
import { makePerformGraphAction, type GraphOptions } from "./makePerformGraphAction";
import { makeReadPresence } from "./makeReadPresence";
import { makeSendMail } from "./makeSendMail";
import { makeTenantDirectory } from "./makeTenantDirectory";
import type { TenantDirectory } from "../../nightly/ports";
import { makeTeamsRecords } from "./makeTeamsRecords";
import type { TeamsRecords } from "../../records/ports";

/** What the app asks Graph for. */
export type Graph = Readonly<{
  calls: GraphCalls;
  createCall: CreateCall;
  readPresence: ReadPresence;
  createOnlineMeeting: CreateOnlineMeeting;
  meetings: GraphMeetings;
  downloadRecording: DownloadRecording;
  sendMail: SendMail;
  probeMailbox: ProbeMailbox;
  teamsRecords: TeamsRecords;
  directory: TenantDirectory;
}>;

/** Makes Graph's calling API over HTTP. */
export function makeGraph(options: GraphOptions): Graph {
  const perform = makePerformGraphAction(options);
  const sendMail = makeSendMail(perform);
  return {
    calls: makeCalls(perform),
    createCall: (call) => perform("createCall", call, call),
    readPresence: makeReadPresence(perform, options.now),
    createOnlineMeeting: (tenantId, meeting) =>
      perform("createOnlineMeeting", { tenantId }, meeting),
    meetings: makeGraphMeetings(perform),
    downloadRecording: makeDownloadRecording(options),
    sendMail,
    probeMailbox: makeProbeMailbox(sendMail),
    teamsRecords: makeTeamsRecords(perform),
    directory: makeTenantDirectory(perform),
  };
}
