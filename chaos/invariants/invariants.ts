import { alertsTrue } from "./alerts";
import { calledBackOnce, callbackSettles } from "./callbacks";
import { confirmedOnce, linesKept, oneOutcome } from "./campaigns";
import { doorKept } from "./door";
import { answered, oneRecord, rowEnds, wordBeforeTheEnd } from "./endings";
import type { Invariant } from "./invariant";
import { leftTogether } from "./invites";
import { lettersNamed, newsArrives, toldOnce, wordsOrWhy } from "./news";
import { noCutWhileConnecting, oneAnswer, oneTransfer } from "./onlyOnce";
import { confirmedFirst, legEndsWithCaller, neverTwiceAtOnce, placedOnce } from "./placedCalls";
import { recordingsKept, recordingsUncut } from "./recordings";
import { rescuesHelp } from "./rescues";
import { oneRoom } from "./rooms";
import { secretsKept } from "./secrets";
import { silence } from "./silence";
import { timers } from "./timers";
import { transcriptKept } from "./transcripts";
import { workersLive } from "./workers";

/** Everything that holds for every call. */
export const invariants: readonly Invariant[] = [
  rowEnds,
  oneRecord,
  answered,
  silence,
  oneAnswer,
  doorKept,
  oneTransfer,
  noCutWhileConnecting,
  wordBeforeTheEnd,
  leftTogether,
  recordingsKept,
  recordingsUncut,
  timers,
  secretsKept,
  transcriptKept,
  workersLive,
  rescuesHelp,
  newsArrives,
  toldOnce,
  wordsOrWhy,
  lettersNamed,
  placedOnce,
  neverTwiceAtOnce,
  confirmedFirst,
  legEndsWithCaller,
  oneOutcome,
  confirmedOnce,
  linesKept,
  alertsTrue,
  callbackSettles,
  calledBackOnce,
  oneRoom,
];
