import { toE164 } from "../../lib/flow/document/e164";
import type { OnCall } from "../../lib/flow/document/bound/onCall";
import { must, textsOf, withoutEmpty } from "./formValues";
import type { NameSection, NameValues } from "./nameSection";

type OneOnCall = OnCall["people"][number];

/** Who is on call, in order, and by which flow they are called. */
export const onCallSection: NameSection = {
  fields: [
    { name: "name", kind: "text", check: must },
    { name: "onCallPeople", kind: "text", most: 3000, check: must },
    { name: "flow", kind: "text", isInForm: true, check: must },
    { name: "dialled", kind: "text", most: 128, isInForm: true, check: must },
    { name: "callsFrom", kind: "text", most: 128, isInForm: true },
    { name: "notify", kind: "channel", isMinor: true },
  ],
  read: readList,
  write: writeList,
};

function readList(list: unknown): NameValues {
  const { people = [], from } = (list ?? {}) as Partial<OnCall>;
  return {
    ...textsOf(list),
    onCallPeople: people.map((one) => ("person" in one ? one.person : one.phone)).join(", "),
    callsFrom: from?.applicationInstanceId ?? "",
  };
}

/** What the form does not show, such as how often one is called, stays as it is. */
function writeList(
  { name, onCallPeople = "", flow, dialled, callsFrom = "", notify = "" }: NameValues,
  before: unknown,
): unknown {
  const { people = [], from, notify: _notify, ...kept } = (before ?? {}) as Partial<OnCall>;
  return {
    ...kept,
    ...withoutEmpty({ name: name ?? "", flow: flow ?? "", dialled: dialled ?? "", notify }),
    people: writtenPeople(onCallPeople, people),
    ...(callsFrom !== "" && {
      from: {
        ...(from?.applicationInstanceId === callsFrom && from),
        applicationInstanceId: callsFrom,
      },
    }),
  };
}

/** A number is one, a name is a person's; a name that stood for a number goes on doing so. */
function writtenPeople(text: string, before: readonly OneOnCall[]): readonly OneOnCall[] {
  const written = text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return written.map((one) => {
    const number = toE164(one);
    if (number !== undefined) return { phone: number };
    return before.find((known) => "phone" in known && known.phone === one) ?? { person: one };
  });
}
