import type { NodeOf } from "../../flow/document/flow";
import { findPresencePeople } from "../../flow/presence/findPresencePeople";
import { holds } from "../turn/evaluate";
import { leaveBy, type Next } from "../turn/next";
import { nameOperation, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

/** Takes the first case that holds, else otherwise. Presence that a case asks for is read first, of everybody at once. */
export const branch: Behaviour<"branch"> = { enter, answered };

function enter(turn: Turn, node: NodeOf<"branch">): Next {
  const people = findPresencePeople(node.cases.map(({ when }) => when));
  if (people.length === 0) return choose(turn, node);
  const operation = nameOperation(turn, "presence");
  turn.state.activity = { type: "branching", operation };
  turn.actions.push({ type: "readPresence", operation, people });
  return undefined;
}

/** The conditions find the presences in the event itself: nothing of them is kept. */
function answered(turn: Turn, node: NodeOf<"branch">, answer: Answer): Next {
  return answer.type === "presenceRead" ? choose(turn, node) : undefined;
}

function choose(turn: Turn, node: NodeOf<"branch">): Next {
  const index = node.cases.findIndex((one) => holds(turn, one.when));
  return leaveBy(index < 0 ? "otherwise" : `case:${index + 1}`);
}
