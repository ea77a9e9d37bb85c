import { toE164 } from "../../lib/flow/document/e164";
import { pinLength } from "../../lib/flow/keys/pinLength";
import type { FieldFault, NameFieldKey, NameSectionKey } from "../words/types/peopleWords";

/** What stands in the place of what is not shown. */
export const hiddenValue = "(hidden)";

/** What somebody wrote into a form, by field; headers are lines of their own. */
export type NameValues = Readonly<Record<string, string>>;

/** A field of the form of one name. */
export type NameField = Readonly<{
  name: NameFieldKey;
  kind: "text" | "tel" | "url" | "password" | "channel" | "method" | "channelKind";
  most?: number;
  /** Not shown in the table. */
  isMinor?: boolean;
  /** Not shown: what is stored stays unless something is written. */
  isKept?: boolean;
  /** Only in forms where another field has one of these values. */
  onlyFor?: readonly string[];
  /** In the form alone. */
  isInForm?: boolean;
  check?: (value: string) => FieldFault | undefined;
}>;

/** A kind of thing that flows name: its fields, how they are read from what is stored, and how they are written. */
export type NameSection = Readonly<{
  fields: readonly NameField[];
  hasHeaders?: boolean;
  read: (target: unknown) => NameValues;
  /** `before`: what is stored, with hidden places, for what is kept. */
  write: (values: NameValues, before: unknown) => unknown;
}>;

const must = (value: string): FieldFault | undefined => (value === "" ? "missing" : undefined);
const phone = (value: string): FieldFault | undefined =>
  must(value) ?? (toE164(value) === undefined ? "badPhone" : undefined);
const secretSetting = /^IVR_SECRET_[A-Z0-9_]{1,64}$/;
const https = (value: string): FieldFault | undefined =>
  must(value) ?? (/^https:\/\/[^\s/]+/.test(value) ? undefined : "badAddress");

const mail = (value: string): FieldFault | undefined =>
  must(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : "badMail");

/** By number, or by the object id of its resource account. */
const resourceAccount: NameSection = {
  fields: [
    {
      name: "account",
      kind: "text",
      most: 128,
      check: (value) => must(value) ?? (value.startsWith("+") ? phone(value) : undefined),
    },
  ],
  read: (target) => {
    const fields = textsOf(target);
    return { account: fields["phone"] ?? fields["applicationInstanceId"] ?? "" };
  },
  write: ({ account = "" }) => {
    const number = toE164(account);
    return number === undefined ? { applicationInstanceId: account } : { phone: number };
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
  mailboxes: {
    fields: [
      { name: "name", kind: "text", check: must },
      { name: "notify", kind: "channel", isMinor: true },
    ],
    read: textsOf,
    write: (values, before) => ({ ...keep(before, ["attach"]), ...withoutEmpty(values) }),
  },
  channels: {
    fields: [
      { name: "kind", kind: "channelKind", isMinor: true },
      {
        name: "url",
        kind: "url",
        most: 2048,
        isKept: true,
        onlyFor: ["webhook", "teams"],
        check: (value) => (secretSetting.test(value) ? undefined : https(value)),
      },
      { name: "from", kind: "text", most: 254, isInForm: true, onlyFor: ["mail"], check: mail },
      {
        name: "to",
        kind: "text",
        most: 2000,
        isInForm: true,
        onlyFor: ["mail"],
        check: (value) =>
          must(value) ??
          listOf(value)
            .map(mail)
            .find((fault) => fault),
      },
    ],
    read: readChannel,
    write: writeChannel,
  },
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

/** What a header or an address becomes: the name of a setting refers to it. Pure. */
export function toSecret(text: string): unknown {
  return secretSetting.test(text) ? { setting: text } : text;
}

/** Whether a field belongs into the form as it is filled in. Pure. */
export function isAsked({ onlyFor }: NameField, values: NameValues): boolean {
  return onlyFor === undefined || onlyFor.includes(values["kind"] ?? "");
}

/** The kind of a channel: those of before there were kinds are webhooks. */
function kindOf(channel: unknown): string {
  return textsOf(channel)["kind"] ?? "webhook";
}

function readChannel(channel: unknown): NameValues {
  const { to } = (channel ?? {}) as Readonly<{ to?: readonly string[] }>;
  const kind = channel === undefined ? "teams" : kindOf(channel);
  return { kind, url: "", from: textsOf(channel)["from"] ?? "", to: (to ?? []).join(", ") };
}

/** What the form does not ask for (the key of a signature, language and time zone) stays while the kind does. */
function writeChannel({ kind = "", url = "", from = "", to = "" }: NameValues, before: unknown) {
  const isSame = before !== undefined && kindOf(before) === kind;
  const rest = isSame ? keep(before, ["secret", "language", "timeZone"]) : {};
  if (kind === "mail") return { ...rest, kind, from, to: listOf(to) };
  const address =
    url === "" && before !== undefined ? keep(before, ["url"]) : { url: toSecret(url) };
  return { ...rest, kind, ...address };
}

function keep(before: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = typeof before === "object" && before !== null ? Object.entries(before) : [];
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
}

function listOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== "");
}

function textsOf(target: unknown): NameValues {
  const fields = typeof target === "object" && target !== null ? Object.entries(target) : [];
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}

function withoutEmpty(values: NameValues): NameValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
