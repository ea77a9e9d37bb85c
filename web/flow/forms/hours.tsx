import type { NodeOf } from "../../../lib/flow/document/flow";
import { Lazy } from "../../app/Lazy";
import { withStyle } from "../../app/withStyle";
import { setValue } from "../../model/edits/setValue";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { More } from "../fields/More";
import { NameField } from "../fields/NameField";
import { OptionalPart } from "../fields/OptionalPart";
import { PlaceField } from "../fields/PlaceField";
import type { FormProps } from "./stepForm";

const loadCalendar = () =>
  withStyle("hours", import("../../hours/CalendarPart")).then(({ CalendarPart }) => CalendarPart);

/** Which hours count, where callers go in and out of them, and the hours themselves where they are this flow's own. */
export function HoursForm({ node, at }: FormProps<NodeOf<"hours">>) {
  const { fields, ways, details } = useWords();
  const { flow } = useEditing();
  const isOwn = Object.hasOwn(flow.schedules ?? {}, node.schedule);
  const calendar = `schedules.${node.schedule}`;
  return (
    <>
      <NameField path={`${at}.schedule`} kind="opening hours" />
      <PlaceField path={`${at}.open`} label={ways.open} />
      <PlaceField path={`${at}.closed`} label={ways.closed} />
      <PlaceField path={`${at}.holiday`} label={ways.holiday} none={fields.asWhenClosed} />
      <More label={fields.special} paths={[`${at}.special`]}>
        <OptionalPart
          path={`${at}.special`}
          label={fields.obeySwitch}
          make={({ nameOf }) => ({ on: nameOf("switch"), next: node.closed })}
        >
          <NameField path={`${at}.special.on`} kind="switch" />
          <PlaceField path={`${at}.special.next`} label={ways.special} />
        </OptionalPart>
      </More>
      {isOwn ? (
        <section class="calendar">
          <h3>{details.hours}</h3>
          <Lazy load={loadCalendar} props={{ path: calendar }} isPart />
        </section>
      ) : (
        <NewCalendar at={at} name={node.schedule} />
      )}
    </>
  );
}

/** Hours that are kept elsewhere are shared. Hours for this step alone are made here. */
function NewCalendar({ at, name }: Readonly<{ at: string; name: string }>) {
  const { fields } = useWords();
  const { flow, bindings, edit } = useEditing();
  const shared = bindings.schedules?.[name];
  const make = () => {
    const keys = ["", ...Array.from("23456789")].map((end) => `hours${end}`);
    const key = keys.find(
      (one) => !Object.hasOwn({ ...bindings.schedules, ...flow.schedules }, one),
    );
    if (key === undefined) return;
    const day = [["09:00", "17:00"]];
    const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
    edit((document) => {
      const made = setValue(`schedules.${key}`, shared ?? { weekly })(document);
      return setValue(`${at}.schedule`, key)(made.document);
    });
  };
  return (
    <section class="calendar">
      {shared !== undefined && <p class="fieldHint">{fields.sharedHours}</p>}
      <button type="button" class="add" onClick={make}>
        + {fields.ownHours}
      </button>
    </section>
  );
}
