/** An application permission of Microsoft Graph. */
type Permission = Readonly<{
  /** Its id in every tenant: https://learn.microsoft.com/graph/permissions-reference */
  id: string;
  /** What does not work without it. */
  without: string;
  /** An administrator is asked for it when the app is set up; the others only where somebody wants what they allow. */
  isAsked?: true;
}>;

const listed = {
  "Application.Read.All": {
    id: "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
    without: "nobody is told a month ahead that the app's secret ends, where it has one",
  },
  "Calls.AccessMedia.All": {
    id: "a7a681dc-756e-4909-b988-f160edc6655f",
    without: "no key is heard and no message recorded",
    isAsked: true,
  },
  "Calls.Initiate.All": {
    id: "284383ee-7f6e-4e40-a2a8-e85dcb029101",
    without: "no prompt is played, no call transferred, and none placed",
    isAsked: true,
  },
  "Calls.InitiateGroupCall.All": {
    id: "4c277553-8a09-487b-8023-29ee378d8324",
    without: "nobody is invited into a call, and no group is called",
  },
  "Calls.JoinGroupCall.All": {
    id: "f6b49018-60ab-4f81-83bd-22caeabfed2d",
    without: "no call is answered: Graph lets an app answer with this permission or the next",
    isAsked: true,
  },
  "Calls.JoinGroupCallAsGuest.All": {
    id: "fd7ccf6b-3d28-418b-9701-cd10f5cd2fd4",
    without: "nothing is lost while the one before is there; Graph names either for answering",
    isAsked: true,
  },
  "CallRecord-PstnCalls.Read.All": {
    id: "a2611786-80b3-417e-adaa-707d4261a5f0",
    without: "reports of the telephone network are not read",
  },
  "CallRecords.Read.All": {
    id: "45bbb07e-7321-4fd7-a8f6-3ff27e6a81c8",
    without: "what Teams knows of a call afterwards is not read",
  },
  "OnlineMeetings.Read.All": {
    id: "c1684f21-1984-47fa-9d61-2dc8c296bb70",
    without: "no meeting is looked up",
  },
  "OnlineMeetings.ReadWrite.All": {
    id: "b8bb2037-6e08-44ac-a4ea-4674e010e2a4",
    without: "no meeting is made",
  },
  "Presence.Read.All": {
    id: "a70e0c2d-e793-494c-94c4-118fa0a67f42",
    without: "transfers ring people who are busy, because nobody can be asked who is free",
    isAsked: true,
  },
  "TeamsTelephoneNumber.Read.All": {
    id: "39b17d18-680c-41f4-b9c2-5f30629e7cb6",
    without:
      "nobody is told that a number is assigned to nobody, neither each night nor by register -- check",
  },
  "User.Read.All": {
    id: "df021288-bdef-4463-88db-98f22de89214",
    without: "nobody is told that somebody whom a flow names has left",
  },
} as const satisfies Readonly<Record<string, Permission>>;

/** The name of an application permission that some scenario needs. */
export type PermissionName = keyof typeof listed;

/** Every application permission that the app may need, by its name. */
export const permissions: Readonly<Record<PermissionName, Permission>> = listed;
