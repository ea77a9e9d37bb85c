import { toE164 } from "../../lib/flow/document/e164";
import { pinLength } from "../../lib/flow/keys/pinLength";
import type { FieldFault, NameSectionKey } from "../words/types/peopleWords";
import { callbackSection } from "./callbackSection";
import { channelSection } from "./channelSection";
import { https, listOf, must, textsOf, withoutEmpty } from "./formValues";
import { mailboxSection } from "./mailboxSection";
import type { NameField, NameSection, NameValues } from "./nameSection";
import { onCallSection } from "./onCallSection";
import { roomSection } from "./roomSection";

/** What stands in the place of what is not shown. */
export const hiddenValue = "(hidden)";

const phone = (value: string): FieldFault | undefined =>
  must(value) ?? (toE164(value) === undefined ? "badPhone" : undefined);

/** By number, or by the object id of its resource account. */
const resourceAccount: NameSection = {
  fields: [
    {
      name: "account",
      kind: "text",
      most: 128,
      check: (value) => must(value) ?? (value.startsWith("+") ? phone(value) : undefined),
    },
    { name: "notify", kind: "channel", isMinor: true },
  ],
  read: (target) => {
    const fields = textsOf(target);
    return {
      account: fields["phone"] ?? fields["applicationInstanceId"] ?? "",
      notify: fields["notify"] ?? "",
    };
  },
  write: ({ account = "", ...others }) => {
    const number = toE164(account);
    return {
      ...(number === undefined ? { applicationInstanceId: account } : { phone: number }),
      ...withoutEmpty(others),
    };
  },
};

/** What flows may name, in the order of the screen. */
export const nameSections = {
  people: {
    fields: [
      { name: "name", kind: "text", check: must },
      { name: "userId", kind: "text", most: 128, isMinor: true, check: must },
      {
        name: "extension",
        kind: "tel",
        most: 10,
        check: (value) => (/^\d*$/.test(value) ? undefined : "badExtension"),
      },
      { name: "department", kind: "text", isMinor: true },
      { name: "groups", kind: "text", most: 400, isMinor: true },
      { name: "notify", kind: "channel", isMinor: true },
    ],
    read: (target) => {
      const groups = (target as Readonly<{ groups?: readonly string[] }> | undefined)?.groups;
      return { ...textsOf(target), groups: (groups ?? []).join(", ") };
    },
    write: ({ groups = "", ...texts }) => {
      const names = listOf(groups);
      return { ...withoutEmpty(texts), ...(names.length === 0 ? {} : { groups: names }) };
    },
  },
  numbers: {
    fields: [{ name: "number", kind: "tel", check: phone }],
    read: (target) => ({ number: typeof target === "string" ? target : "" }),
    write: ({ number = "" }) => toE164(number) ?? number,
  },
  queues: resourceAccount,
  attendants: resourceAccount,
  mailboxes: mailboxSection,
  callbackQueues: callbackSection,
  onCall: onCallSection,
  rooms: roomSection,
  channels: channelSection,
  endpoints: {
    fields: [
      { name: "url", kind: "url", most: 2048, check: https },
      { name: "method", kind: "method", isMinor: true },
    ],
    hasHeaders: true,
    read: textsOf,
    write: withoutEmpty,
  },
  organizers: {
    fields: [
      { name: "name", kind: "text", check: must },
      { name: "userId", kind: "text", most: 128, isMinor: true, check: must },
    ],
    read: textsOf,
    write: withoutEmpty,
  },
  pins: {
    fields: [
      {
        name: "pin",
        kind: "password",
        most: pinLength.most,
        check: (value) =>
          value.length >= pinLength.least && /^\d+$/.test(value) ? undefined : "badPin",
      },
    ],
    read: () => ({ pin: "" }),
    write: ({ pin = "" }) => pin,
  },
} satisfies Readonly<Record<NameSectionKey, NameSection>>;

/** Whether a field belongs into the form as it is filled in. Pure. */
export function isAsked({ onlyFor, onlyWith }: NameField, values: NameValues): boolean {
  if (onlyWith !== undefined && (values[onlyWith] ?? "") === "") return false;
  return onlyFor === undefined || onlyFor.includes(values["kind"] ?? "");
}
