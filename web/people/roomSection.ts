import type { FieldFault } from "../words/types/peopleWords";
import { must, textsOf, withoutEmpty } from "./formValues";
import type { NameSection, NameValues } from "./nameSection";

const leastPeople = 2;
const mostPeople = 250;

/** Rooms in which callers meet: the online meeting of each, and the number that callers key in. */
export const roomSection: NameSection = {
  fields: [
    { name: "name", kind: "text", check: must },
    { name: "roomNumber", kind: "tel", most: 10, check: findNumberFault },
    { name: "meetingId", kind: "text", check: findMeetingFault },
    { name: "passcode", kind: "text", isInForm: true },
    { name: "most", kind: "text", most: 3, isInForm: true, check: findMostFault },
  ],
  read: readRoom,
  write: writeRoom,
};

function findNumberFault(value: string): FieldFault | undefined {
  return /^\d*$/.test(value) ? undefined : "badExtension";
}

function findMeetingFault(value: string): FieldFault | undefined {
  return must(value) ?? (/^\d[\d ]{4,24}\d$/.test(value) ? undefined : "badMeetingId");
}

function findMostFault(value: string): FieldFault | undefined {
  const most = Number(value);
  const isFit = Number.isInteger(most) && most >= leastPeople && most <= mostPeople;
  return value === "" || isFit ? undefined : "badMost";
}

function readRoom(room: unknown): NameValues {
  const { number = "", most } = (room ?? {}) as Readonly<{ number?: string; most?: number }>;
  return { ...textsOf(room), roomNumber: number, most: most === undefined ? "" : String(most) };
}

function writeRoom({ name, roomNumber, meetingId, passcode, most = "" }: NameValues): unknown {
  return {
    ...withoutEmpty({
      name: name ?? "",
      number: roomNumber ?? "",
      meetingId: meetingId ?? "",
      passcode: passcode ?? "",
    }),
    ...(most === "" ? {} : { most: Number(most) }),
  };
}
