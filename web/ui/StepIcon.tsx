import type { FlowNode } from "../../lib/flow/steps/index.schema";

/** What a step is there for, by colour: it asks, says, decides, asks others, brings callers to somebody, or ends. */
type Family = "asks" | "says" | "decides" | "others" | "people" | "ends";

type Icon = Readonly<{ family: Family; lines: string }>;

/** A type that has no sign of its own yet. */
const plain: Icon = { family: "others", lines: "M4 4h12v12H4z" };

/** The sign of each type of step: its family and its lines on a field of 20 by 20. */
const icons: Readonly<Partial<Record<FlowNode["type"], Icon>>> = {
  say: { family: "says", lines: "M3.5 4.5h13v8.5h-7l-3.5 3v-3h-2.5z" },
  menu: {
    family: "asks",
    lines: "M5 5h.01M10 5h.01M15 5h.01M5 10h.01M10 10h.01M15 10h.01M5 15h.01M10 15h.01M15 15h.01",
  },
  collect: { family: "asks", lines: "M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 8h12.5M3.5 12.5H16" },
  hours: { family: "decides", lines: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l3 1.8" },
  branch: { family: "decides", lines: "M10 3v5M10 8l-5 4.5V17M10 8l5 4.5V17" },
  share: { family: "decides", lines: "M10 3a7 7 0 1 0 7 7h-7zM13 3.7A7 7 0 0 1 16.3 7H13z" },
  set: { family: "decides", lines: "M5.5 3.5h9v13l-4.5-3.2-4.5 3.2z" },
  lookup: { family: "others", lines: "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4" },
  meeting: {
    family: "others",
    lines: "M3 6h9v8H3zM12 9l5-2.5v7L12 11z",
  },
  transfer: {
    family: "people",
    lines:
      "M4.5 4h3l1.2 3.5-1.7 1.3a8 8 0 0 0 4.2 4.2l1.3-1.7 3.5 1.2v3c-6 .8-12.3-5.5-11.5-11.5zM12.5 4H17m0 0v4.5M17 4l-4.5 4.5",
  },
  connect: {
    family: "people",
    lines:
      "M6 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM14 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM2.5 16c.4-2.5 1.7-3.7 3.5-3.7M17.5 16c-.4-2.5-1.7-3.7-3.5-3.7M7 14.5h6m-2-2 2 2-2 2",
  },
  conference: {
    family: "people",
    lines:
      "M10 3.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM4.5 12.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM15.5 12.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8.5 8 5.5 12M11.5 8l3 4M7.5 14.5h5",
  },
  voicemail: {
    family: "people",
    lines: "M6 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM14 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 13h8",
  },
  directory: {
    family: "asks",
    lines: "M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5",
  },
  callback: { family: "asks", lines: "M7 5 3.5 8.5 7 12M3.5 8.5H12a4.5 4.5 0 0 1 0 9H9" },
  notify: {
    family: "others",
    lines: "M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.5 1.5H4zM8.5 17h3",
  },
  alert: { family: "people", lines: "M10 3.5 17 16.5H3zM10 8v4M10 14.3h.01" },
  subflow: { family: "others", lines: "M3.5 3.5h13v13h-13zM7 7h6v6H7z" },
  goto: { family: "others", lines: "M3.5 10h12M11 5.5l4.5 4.5L11 14.5" },
  return: { family: "ends", lines: "M16.5 10h-12M9 5.5 4.5 10 9 14.5" },
  hangup: {
    family: "ends",
    lines: "M3 11.5c4-3.5 10-3.5 14 0l-1 3-3.5-.8v-2.2c-1.6-.5-3.4-.5-5 0v2.2L4 14.5z",
  },
};

/** The sign of a step's type, for people who see: its name stands beside it. */
export function StepIcon({ type }: Readonly<{ type: FlowNode["type"] }>) {
  const { family, lines } = icons[type] ?? plain;
  return (
    <span class={`stepIcon ${family}`} aria-hidden="true">
      <svg viewBox="0 0 20 20">
        <path d={lines} />
      </svg>
    </span>
  );
}
