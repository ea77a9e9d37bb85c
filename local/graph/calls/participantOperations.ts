import { operationAnswer, type GraphAnswer } from "../actions/graphAnswer";
import type { GraphCall } from "./graphCall";
import {
  operationNotification,
  operationTypes,
  type JsonObject,
  type ParticipantOperation,
} from "./notifications";

/** Begins what is told of when it is over, and answers that it runs. */
export function beginOperation(
  call: GraphCall,
  kind: ParticipantOperation,
  clientContext: string | undefined,
): Readonly<{
  running: GraphAnswer;
  end: (outcome: JsonObject) => void;
}> {
  const id = call.ports.newId();
  const named = clientContext === undefined ? {} : { clientContext };
  return {
    running: operationAnswer(call, operationTypes[kind], { id, status: "running", clientContext }),
    end: (outcome) => {
      call.version += 1;
      call.ports.notify(operationNotification(call, kind, id, { ...named, ...outcome }));
    },
  };
}

/** Answers what is over at once, so that no notification follows. */
export function answerDone(
  call: GraphCall,
  type: string,
  clientContext: string | undefined,
): GraphAnswer {
  return operationAnswer(call, type, {
    id: call.ports.newId(),
    status: "completed",
    clientContext,
  });
}
