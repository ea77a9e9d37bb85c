import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";

/** Everything that generated flows refer to. */
export const richBindings: Bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  people: {
    anna: { userId: "1", name: "Anna Berg", extension: "10", groups: ["office"] },
    anne: { userId: "2", name: "Anne Bergmann", extension: "101", groups: ["office", "night"] },
    omar: { userId: "3", name: "Omar Cohen", extension: "2000" },
  },
  numbers: { mobile: "+4930555010" },
  queues: { helpdesk: { phone: "+4930555020" } },
  attendants: { night: { applicationInstanceId: "4" } },
  mailboxes: { office: { name: "Office" } },
  onCall: {
    plumbers: { name: "Plumbers", people: [{ person: "anna" }], flow: "oncall", dialled: "*" },
  },
  rooms: { board: { name: "Board", number: "12", meetingId: "234 567 890", most: 2 } },
  endpoints: {
    customers: { url: "https://customers.example/find", method: "POST" },
    public: { url: "https://public.example/find" },
  },
  organizers: { advice: { userId: "55555555-5555-4555-8555-555555555555", name: "Advice" } },
  channels: { desk: { url: "https://desk.example/hook" } },
  pins: { staff: `${"0".repeat(32)}:${"0".repeat(64)}` },
  schedules: {
    office: { weekly: { friday: [["08:00", "10:00"]] } },
    night: {
      weekly: { monday: [["20:00", "24:00"]] },
      holidays: [{ name: "Today", from: "2026-11-20" }],
    },
  },
  lists: { blocked: ["+4930555013"] },
  switches: { storm: { on: true, until: "2027-01-01T00:00:00Z" }, calm: { on: false } },
});
