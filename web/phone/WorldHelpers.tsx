import { useWords } from "../words/useWords";
import { namesOf } from "./phoneWorld";
import type { WorldProps } from "./worldProps";

/** Whether meetings, people on call and rooms are there for a call, where its flow needs any. */
export function WorldHelpers(props: WorldProps) {
  return (
    <>
      <Meetings {...props} />
      <Alerts {...props} />
      <Rooms {...props} />
    </>
  );
}

/** Whether meetings can be made, where the flow makes any. */
function Meetings({ flow, world: { meetingFails }, change }: WorldProps) {
  const { phone: words } = useWords();
  if (namesOf(flow, "organizer").length === 0) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={meetingFails}
        onChange={({ currentTarget: { checked } }) => change({ meetingFails: checked })}
      />
      <span>{words.meetingFails}</span>
    </label>
  );
}

/** Whether people on call can be called, where the flow alerts any. */
function Alerts({ flow, world: { alertFails }, change }: WorldProps) {
  const { phone: words } = useWords();
  if (namesOf(flow, "on-call list").length === 0) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={alertFails}
        onChange={({ currentTarget: { checked } }) => change({ alertFails: checked })}
      />
      <span>{words.alertFails}</span>
    </label>
  );
}

/** What comes of the way into rooms, where the flow has any. */
function Rooms({ flow, world: { rooms }, change }: WorldProps) {
  const { phone: words } = useWords();
  if (namesOf(flow, "room").length === 0) return null;
  return (
    <label class="field">
      <span>{words.roomsAre}</span>
      <select
        value={rooms}
        onChange={({ currentTarget: { value } }) =>
          change({ rooms: roomOutcomes.find((one) => one === value) ?? "open" })
        }
      >
        {roomOutcomes.map((one) => (
          <option key={one} value={one}>
            {words.rooms[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

const roomOutcomes = ["open", "full", "locked", "failed"] as const;
