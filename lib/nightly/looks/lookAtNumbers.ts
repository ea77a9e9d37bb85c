import { isGuid } from "../../flow/document/isGuid";
import { toPlace } from "../findings/toPlace";
import { judgeNumbers } from "../findings/judges/judgeNumbers";
import { askDirectory } from "./askDirectory";
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
  const known = await askDirectory(ports, { ids, hasNumbers });
  return "lacksPermission" in known ? known : judgeNumbers(answered, known.assigned, known.users);
};
