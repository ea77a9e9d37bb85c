import { isGuid } from "../../flow/document/isGuid";
import { toPlace } from "../findings/toPlace";
import { judgeNumbers } from "../findings/judges/judgeNumbers";
import { findMissingPermission } from "./findMissingPermission";
import type { Look } from "./night";

/** Whether what is dialled is still assigned, and its resource account still there. */
export const lookAtNumbers: Look = async ({ ports, loadFlows }) => {
  const { entryPoints } = await loadFlows();
  const answered = entryPoints
    // The app's own id stands for all its calls.
    .filter(({ entryPoint }) => entryPoint.dialled.toLowerCase() !== ports.credential.appId)
    .map(({ entryPoint: { dialled }, flow }) => ({
      dialled,
      place: flow && toPlace(flow),
    }));
  const ids = answered.map(({ dialled }) => dialled).filter(isGuid);
  const hasNumbers = answered.some(({ dialled }) => dialled.startsWith("+"));
  for (const [isNeeded, scenario] of [
    [hasNumbers, "listNumberAssignments"],
    [ids.length > 0, "listUsers"],
  ] as const) {
    const lacksPermission = isNeeded ? await findMissingPermission(ports, scenario) : undefined;
    if (lacksPermission !== undefined) return { lacksPermission };
  }
  return judgeNumbers(
    answered,
    hasNumbers ? await ports.directory.listAssignedNumbers() : undefined,
    ids.length > 0 ? await ports.directory.findUsers(ids) : undefined,
  );
};
