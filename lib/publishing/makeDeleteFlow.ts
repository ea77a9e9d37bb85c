import { IvrError } from "../errors";
import { changeFlowMeta } from "./changeFlowMeta";
import type { RetireFlow, RetiringPorts } from "./makeRetireFlow";
import { mustBeUnreached } from "./mustBeUnreached";
import { dropCanary } from "./canary/dropCanary";
import { dropPlan } from "./planned/dropPlan";
import { deletedFlowDays } from "./ports";

/** Makes the deletion of a flow: its versions and its draft go after 30 days, and until then it can be brought back. Rejects as retiring does. */
export function makeDeleteFlow(ports: RetiringPorts): RetireFlow {
  return async ({ key, who, note }) => {
    await mustBeUnreached(key, ports);
    const at = ports.now();
    const meta = await changeFlowMeta(ports.flowStore, key, (stored) => {
      if (stored === undefined) {
        throw new IvrError(
          "FLOW_NOT_FOUND",
          `There is no flow "${key}": npm run flows -- list names those there are.`,
        );
      }
      if (stored.deletedAt !== undefined) {
        throw new IvrError(
          "FLOW_NOT_FOUND",
          `The flow ${key} was deleted on ${stored.deletedAt.slice(0, 10)} already.`,
        );
      }
      const {
        publishedVersion,
        retiredVersion = publishedVersion,
        ...rest
      } = dropPlan(dropCanary(stored));
      const retired = retiredVersion === undefined ? {} : { retiredVersion };
      return { ...rest, ...retired, deletedAt: at, updatedAt: at, updatedBy: who };
    });
    await ports.saveAuditEntry({
      at,
      who,
      what: "deleted",
      subject: key,
      detail: `kept for ${deletedFlowDays} days${note === undefined || note === "" ? "" : `: ${note}`}`,
    });
    return meta;
  };
}
