import type { Probe } from "../../../lib/health/probe";
import { maskText } from "../../../lib/ivr/lines/maskText";
import { judgeNumbers } from "../../../lib/nightly/findings/judges/judgeNumbers";
import type { RegisterContext } from "../registerContext";

const permission = "TeamsTelephoneNumber.Read.All";

/** Whether each telephone number of an entry point is assigned to somebody: https://learn.microsoft.com/graph/api/teamsadministration-telephonenumbermanagementroot-list-numberassignments */
export function checkNumbers({ asApp, loadFlows }: RegisterContext): Probe {
  return {
    name: "numbers",
    remedy: "Get-CsPhoneNumberAssignment shows the same in Teams PowerShell.",
    look: async () => {
      const { entryPoints } = await loadFlows();
      const numbers = entryPoints
        .map(({ entryPoint }) => entryPoint.dialled)
        .filter((dialled) => dialled.startsWith("+"));
      if (numbers.length === 0) return { note: "No entry point is a telephone number." };
      const granted = await asApp?.readRoles();
      if (asApp === undefined || granted?.type !== "roles" || !granted.roles.includes(permission)) {
        return { note: `Not proven: that takes the app's own token with ${permission}.` };
      }
      const assigned = await asApp.listAssignedNumbers();
      const free = judgeNumbers(
        numbers.map((dialled) => ({ dialled, place: undefined })),
        assigned,
        undefined,
      ).map(({ subject }) => subject);
      return free.length === 0
        ? {}
        : {
            problem: `These numbers are assigned to nobody: ${free.map(maskText).join(", ")}.`,
            remedy: "scripts/azure/newTeamsResourceAccount.ps1 assigns a number.",
          };
    },
  };
}
