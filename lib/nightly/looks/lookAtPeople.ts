import { isGuid } from "../../flow/document/isGuid";
import { findUses } from "../findings/findUses";
import { judgePeople } from "../findings/judges/judgePeople";
import { findMissingPermission } from "./findMissingPermission";
import { findFlows, type Look } from "./night";

/** Whether those whom flows name are still in the tenant. */
export const lookAtPeople: Look = async ({ ports, loadFlows }) => {
  const answering = await loadFlows();
  const { bindings } = answering.context;
  const flows = findFlows(answering);
  const uses = {
    people: findUses(flows, "person", bindings),
    organizers: findUses(flows, "organizer", bindings),
  };
  const idsOf = (kind: keyof typeof uses) =>
    [...uses[kind].keys()].flatMap((key) => bindings[kind]?.[key]?.userId ?? []);
  const ids = [...idsOf("people"), ...idsOf("organizers")];
  if (ids.length === 0) return [];
  const lacksPermission = await findMissingPermission(ports, "listUsers");
  if (lacksPermission !== undefined) return { lacksPermission };
  const users = await ports.directory.findUsers(ids.filter(isGuid));
  // What is no object id cannot be asked for, so nothing is said of it.
  const others = ids.filter((id) => !isGuid(id)).map((id) => [id.toLowerCase(), "there"] as const);
  return judgePeople(uses, bindings, new Map([...users, ...others]));
};
