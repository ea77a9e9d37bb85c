import { Link } from "../app/Link";
import { useBoundWords } from "../words/useBoundWords";

type CalendarChoiceProps = Readonly<{
  /** The flow they belong to; empty for shared ones. */
  flow: string;
  calendars: readonly Readonly<{ key: string; title: string }>[];
  chosen: string;
}>;

/** The calendars there are, where there are several. */
export function CalendarChoice({ flow, calendars, chosen }: CalendarChoiceProps) {
  const { calendar: words } = useBoundWords();
  if (calendars.length < 2) return null;
  return (
    <nav class="kinds" aria-label={words.choose}>
      {calendars.map(({ key, title }) => (
        <Link
          key={key}
          to={{ screen: "hours", flow, calendar: key }}
          class="kindLink"
          aria-current={key === chosen ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
