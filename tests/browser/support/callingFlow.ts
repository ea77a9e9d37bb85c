/** A flow whose steps call somebody: colleagues, people on call, a meeting, a room. */
export const callingFlow = {
  schema: "flow/v1",
  key: "calling",
  name: "Advice line",
  languages: ["en", "de"],
  timeZone: "Europe/Berlin",
  entry: "ring",
  nodes: {
    ring: {
      type: "connect",
      title: "Ask the advisers",
      to: [
        { target: { person: "anna" }, ring: 20, only: "available" },
        { target: { phone: "berlin" } },
      ],
      meanwhile: { en: "I am looking for somebody.", de: "Ich suche jemanden für Sie." },
      topic: "Advice on a new contract.",
      noAnswer: "alarm",
      declined: "meeting",
      failed: "alarm",
    },
    alarm: {
      type: "alert",
      title: "Alert those on call",
      onCall: "plumbers",
      variables: { number: { var: "caller.number" } },
      before: { en: "We call somebody.", de: "Wir rufen jemanden." },
      next: "meeting",
      failed: "meeting",
    },
    meeting: {
      type: "meeting",
      title: "Advice by video",
      organizer: "advice",
      minutes: 30,
      next: "room",
    },
    room: {
      type: "conference",
      title: "Into the room",
      room: { var: "number" },
      alone: { en: "Nobody else is here yet.", de: "Noch ist niemand da." },
    },
  },
};
