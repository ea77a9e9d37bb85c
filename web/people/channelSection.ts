import type { FieldFault } from "../words/types/peopleWords";
import { https, listOf, must, textsOf, withoutEmpty } from "./formValues";
import type { NameSection, NameValues } from "./nameSection";
import { secretSetting, toSecret } from "./toSecret";

const mail = (value: string): FieldFault | undefined =>
  must(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : "badMail");

/** Channels: how people are told, with what each way needs. */
export const channelSection: NameSection = {
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
    {
      name: "secret",
      kind: "text",
      most: 75,
      isInForm: true,
      onlyFor: ["webhook"],
      check: (value) => (value === "" || secretSetting.test(value) ? undefined : "badSetting"),
    },
    { name: "language", kind: "language", isInForm: true, onlyFor: ["teams", "mail"] },
    {
      name: "timeZone",
      kind: "text",
      isInForm: true,
      onlyFor: ["teams", "mail"],
      check: (value) => (value === "" || isTimeZone(value) ? undefined : "badTimeZone"),
    },
  ],
  read: readChannel,
  write: writeChannel,
};

/** The kind of a channel: those of before there were kinds are webhooks. */
function kindOf(channel: unknown): string {
  return textsOf(channel)["kind"] ?? "webhook";
}

function readChannel(channel: unknown): NameValues {
  const { to, secret } = (channel ?? {}) as Readonly<{
    to?: readonly string[];
    secret?: Readonly<{ setting: string }>;
  }>;
  const { from = "", language = "en", timeZone = "" } = textsOf(channel);
  return {
    kind: channel === undefined ? "teams" : kindOf(channel),
    url: "",
    from,
    to: (to ?? []).join(", "),
    // The name of a setting is no secret: what stands in it never comes here.
    secret: secret?.setting ?? "",
    language,
    timeZone,
  };
}

function writeChannel(values: NameValues, before: unknown) {
  const { kind = "", url = "", from = "", to = "", secret = "" } = values;
  const { language = "en", timeZone = "" } = values;
  const told = withoutEmpty({ language: language === "en" ? "" : language, timeZone });
  if (kind === "mail") return { kind, from, to: listOf(to), ...told };
  const address =
    url === "" && before !== undefined ? keep(before, ["url"]) : { url: toSecret(url) };
  if (kind === "teams") return { kind, ...address, ...told };
  return { kind, ...address, ...(secret === "" ? {} : { secret: toSecret(secret) }) };
}

function keep(before: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = typeof before === "object" && before !== null ? Object.entries(before) : [];
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    // RangeError: there is no such zone.
    return false;
  }
}
