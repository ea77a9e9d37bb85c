/** What the server refuses, by its own words for it, said for people at a screen; a code that is missing is said by the server. */
export type ServerRefusalWords = Readonly<
  Record<
    | "FLOW_NOT_FOUND"
    | "FLOW_CONFLICT"
    | "FLOW_IN_USE"
    | "ENTRY_POINT_NOT_FOUND"
    | "CANARY_NOT_FOUND"
    | "CANARY_RUNNING"
    | "CANARY_INVALID"
    | "PLAN_INVALID"
    | "PLAN_NOT_FOUND"
    | "PLANNED_ALREADY"
    | "SECOND_PERSON_NEEDED"
    | "BODY_TOO_LARGE"
    | "SPEECH_SPENT"
    | "SPEECH_UNAVAILABLE"
    | "STORAGE_UNAVAILABLE"
    | "QUEUE_UNAVAILABLE"
    | "GRAPH_UNAVAILABLE"
    | "GRAPH_THROTTLED"
    | "GRAPH_REFUSED"
    | "PERMISSION_MISSING",
    string
  >
>;
