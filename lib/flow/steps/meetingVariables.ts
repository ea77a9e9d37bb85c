/** The variables that say how to join a meeting that a flow has made; `id` and `passcode` are empty where Teams gave none. */
export const meetingVariables = ["meeting.joinUrl", "meeting.id", "meeting.passcode"] as const;
