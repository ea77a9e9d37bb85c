import type { Seeding } from "./seedDemo";

/** What `azd up` says at its end: what there is now, and what only people can do. Pure. */
export function nextSteps(
  seeding: Seeding,
  place: Readonly<{ publicRoot: string; appId: string }>,
): string {
  return [
    "",
    `The IVR:        ${place.publicRoot}`,
    `Is it well?     ${place.publicRoot}/api/health (once it is deployed)`,
    `Calls come to:  ${place.publicRoot}/api/calls`,
    "",
    demoLine[seeding],
    "",
    ...(place.appId === "" ? [noAppLine, ""] : []),
    "What only people can do (docs/deploy.md, from step 5):",
    `  1. Package the app for Teams:  npm run teams:package -- ${place.appId || "<application id>"}`,
    "  2. Upload dist/teams-ivr.zip in the Teams admin center, and allow it for somebody.",
    "  3. For a telephone number:     scripts/azure/newTeamsResourceAccount.ps1",
    "",
  ].join("\n");
}

const noAppLine =
  "NO CALL IS ANSWERED YET: no app is registered, and so there is no bot. Somebody who may register one:\n" +
  "  scripts/azure/registerApp.sh register, then azd up.";

const demoLine: Readonly<Record<Seeding, string>> = {
  seeded: "The demo flow answers every number. All its transfers ring the person who deployed.",
  kept: "There were flows already; nothing was seeded.",
  nobodyToRing:
    "No flow was seeded, because it is not known whom it should ring:\n" +
    "  azd env set IVR_DEMO_PERSON_ID <object id of a Teams user>, then npm run azure:seed in the azd environment.",
};
