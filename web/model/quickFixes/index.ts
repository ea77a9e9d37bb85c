import type { FlowProblemCode } from "../../../lib/flow/check/problemValues";
import { giveOtherKey } from "./giveOtherKey";
import { leadElsewhere } from "./leadElsewhere";
import { mendForCallers } from "./mendForCallers";
import { mendAlert } from "./mendAlert";
import { mendDoor } from "./mendDoor";
import { mendMenu } from "./mendMenu";
import { removeLeftOut } from "./removeLeftOut";
import { removePast } from "./removePast";
import { removeUnreached } from "./removeUnreached";
import { sayConsent } from "./sayConsent";
import { sayHowToJoin } from "./sayHowToJoin";
import { useKnownName } from "./useKnownName";
import type { FindFixes } from "./quickFix";

const fixes: Readonly<Partial<Record<FlowProblemCode, FindFixes>>> = {
  sameKeys: giveOtherKey,
  wrongKeys: giveOtherKey,
  unknownStep: leadElsewhere,
  noOperator: leadElsewhere,
  unknownLeftOut: removeLeftOut,
  unknownName: useKnownName,
  unknownQueue: useKnownName,
  noOptions: mendMenu,
  uselessKey: mendMenu,
  untoldOption: mendMenu,
  unreachable: removeUnreached,
  noOptionsHere: removeUnreached,
  holidaysPast: removePast,
  noConsent: sayConsent,
  untoldMeeting: sayHowToJoin,
  alertMisfit: mendAlert,
  neverAtDoor: mendDoor,
  letsGroupsIn: mendDoor,
  unknownAtDoor: mendDoor,
  listAlone: mendDoor,
  hoursUnnamed: mendDoor,
  redirectEnds: mendDoor,
  keyFirst: mendForCallers,
  noPause: mendForCallers,
  endsUnwarned: mendForCallers,
  operatorKeyDead: mendForCallers,
};

/** What mends a problem at one press. Pure. */
export const quickFixes: FindFixes = (problem, context) =>
  fixes[problem.code]?.(problem, context) ?? [];
