import type { Flow } from "../../../flow/document/flow";
import type { FindingPlace, NewFinding } from "../finding";
import { toPlace } from "../toPlace";

/** A message that is deleted at an ISO instant. */
export type EndingRecording = Readonly<{
  mailbox: string;
  flow: string;
  node: string;
  deleteAfter: string;
  isHeard: boolean;
}>;

/** Messages that nobody has heard and that are about to be deleted, once for each mailbox. Pure. */
export function judgeRecordings(
  ending: readonly EndingRecording[],
  flows: readonly Flow[],
  mailboxes: Readonly<Record<string, Readonly<{ name: string }>>>,
): readonly NewFinding[] {
  const byMailbox = new Map<string, EndingRecording[]>();
  for (const one of ending) {
    if (one.isHeard) continue;
    byMailbox.set(one.mailbox, [...(byMailbox.get(one.mailbox) ?? []), one]);
  }
  return [...byMailbox].map(([mailbox, messages]): NewFinding => {
    const ends = messages.map(({ deleteAfter }) => deleteAfter).toSorted();
    return {
      code: "recordingsEnd",
      subject: mailbox,
      values: {
        mailbox: mailboxes[mailbox]?.name ?? mailbox,
        count: messages.length,
        endsOn: (ends[0] ?? "").slice(0, 10),
      },
      places: toPlaces(messages, flows),
      isDue: true,
    };
  });
}

function toPlaces(
  messages: readonly EndingRecording[],
  flows: readonly Flow[],
): readonly FindingPlace[] {
  const places = new Map<string, FindingPlace>();
  for (const { flow: key, node } of messages) {
    const flow = flows.find((one) => one.key === key);
    if (flow === undefined) continue;
    const place = toPlace(flow, node);
    places.set(`${key} ${place.step ?? ""}`, place);
  }
  return [...places.values()].slice(0, 10);
}
