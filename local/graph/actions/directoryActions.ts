import type { DirectoryActionName } from "../../../lib/graph/actions/index";
import type { SimulatorSettings } from "../simulatorSettings";
import type { GraphAnswer } from "./graphAnswer";

type Known = Pick<SimulatorSettings, "users" | "assignedNumbers" | "appSecrets">;

/** Answers what the tenant knows of people, numbers and the app itself. */
export function answerDirectory(
  name: DirectoryActionName,
  settings: Known,
  query: Readonly<Record<string, string>>,
): GraphAnswer {
  switch (name) {
    case "listUsers":
      return toList(listUsers(settings.users, query["$filter"] ?? ""));
    case "listNumberAssignments":
      return toList(
        settings.assignedNumbers.map((telephoneNumber) => ({
          telephoneNumber,
          assignmentTargetId: "00000000-0000-4000-8000-00000000a551",
          assignmentStatus: "userAssigned",
        })),
      );
    case "getApplication":
      return { status: 200, body: { passwordCredentials: settings.appSecrets } };
  }
}

/** Of those who are asked for: everybody is there of whom nothing else was said. */
function listUsers(users: Known["users"], filter: string) {
  const ids = [...filter.matchAll(/'([^']*)'/g)].map(([, id = ""]) => id);
  return ids.flatMap((id) => {
    const state = users[id] ?? users["*"] ?? "there";
    return state === "gone" ? [] : [{ id, accountEnabled: state === "there" }];
  });
}

function toList(value: readonly unknown[]): GraphAnswer {
  return { status: 200, body: { value } };
}
