import { isRefusal } from "../model/refusal";
import type { Entity } from "./entity";
import type { LinkEnd } from "./linkEnd";
import { managementOperations } from "./managementOperations";
import { readManagementRequest } from "./managementRequest";
import type { ManagementAnswer, ManagementRequest } from "./managementRequest";
import { refusals } from "../model/refusal";
import { acceptRequest, replyTo } from "./replyTo";
import { rhea } from "./rheaInternals";
import type { OperationCounts } from "./entity";

const { types } = rhea;

/** The broker's end of a queue's $management node: one answer to each request, an error for what cannot be done. */
export function makeManagementEnd(entity: Entity): LinkEnd {
  return {
    message: (event) => {
      const decoded = acceptRequest(event);
      const request = readManagementRequest(decoded);
      entity.operations[kindOf(request.operation)]++;
      const answer = perform(request, entity);
      replyTo(event, decoded, answer);
    },
  };
}

function perform(request: ManagementRequest, entity: Entity) {
  try {
    const operation = managementOperations[request.operation];
    if (!operation) throw refusals.operationUnknown(request.operation);
    return toReply(operation(request, entity.brokerQueue));
  } catch (error) {
    const status = isRefusal(error) ? error.status : 500;
    const condition = isRefusal(error) ? error.condition : "amqp:internal-error";
    return {
      properties: {
        statusCode: types.wrap_int(status),
        statusDescription: error instanceof Error ? error.message : "The request failed.",
        errorCondition: types.wrap_symbol(condition),
      },
    };
  }
}

// An answer without a body is spelt 204, as when there is nothing to peek at.
function toReply({ body, isEmpty }: ManagementAnswer) {
  return {
    properties: {
      statusCode: types.wrap_int(isEmpty ? 204 : 200),
      statusDescription: isEmpty ? "No Content" : "OK",
    },
    ...(body && { body }),
  };
}

function kindOf(operation: string): keyof OperationCounts {
  return kinds.get(operation) ?? "management";
}

const kinds: ReadonlyMap<string, keyof OperationCounts> = new Map([
  ["com.microsoft:schedule-message", "schedule"],
  ["com.microsoft:cancel-scheduled-message", "schedule"],
  ["com.microsoft:update-disposition", "settle"],
  ["com.microsoft:receive-by-sequence-number", "receive"],
]);
