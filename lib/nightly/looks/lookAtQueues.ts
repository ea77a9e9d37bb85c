import { isGuid } from "../../flow/document/isGuid";
import { findUses } from "../findings/findUses";
import { judgeQueues } from "../findings/judges/judgeQueues";
import { askDirectory } from "./askDirectory";
import { findFlows, type Look } from "./night";

/** Whether the queues and attendants that flows name still have a resource account, or its number. */
export const lookAtQueues: Look = async ({ ports, loadFlows }) => {
  const answering = await loadFlows();
  const { bindings } = answering.context;
  const flows = findFlows(answering);
  const uses = {
    queues: findUses(flows, "queue", bindings),
    attendants: findUses(flows, "attendant", bindings),
  };
  const accounts = [
    ...[...uses.queues.keys()].flatMap((key) => bindings.queues?.[key] ?? []),
    ...[...uses.attendants.keys()].flatMap((key) => bindings.attendants?.[key] ?? []),
  ];
  const ids = accounts.flatMap((one) =>
    "applicationInstanceId" in one ? [one.applicationInstanceId] : [],
  );
  const hasNumbers = accounts.some((one) => "phone" in one);
  const known = await askDirectory(ports, { ids, hasNumbers });
  if ("lacksPermission" in known) return known;
  const { assigned, users } = known;
  const others = ids.filter((id) => !isGuid(id)).map((id) => [id.toLowerCase(), "there"] as const);
  return judgeQueues(uses, bindings, {
    assigned,
    users: users && new Map([...users, ...others]),
  });
};
