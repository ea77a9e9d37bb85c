import type {
  NightlyFinding,
  FindingPlace,
  NightlyReport,
} from "../../lib/nightly/findings/finding";
import { makeSayDay } from "../../lib/nightly/findings/makeSayDay";
import { sayFinding, sayNotLooked } from "../../lib/nightly/findings/sayFinding";
import { Link } from "../app/Link";
import { pageLocale } from "../words/pageLocale";
import { useNightlyWords } from "./useNightlyWords";

/** What the last nightly look found, where, and what to do about it. */
export function NightlyPanel({ report }: Readonly<{ report: NightlyReport }>) {
  const { screen, findings: words } = useNightlyWords();
  const { at, findings, looks, mended } = report;
  const notLooked = looks.flatMap((look) => sayNotLooked(look, words) ?? []);
  const format = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <details class="nightly" open={findings.length > 0}>
      <summary>
        <h2>{screen.title(findings.length)}</h2>
      </summary>
      <p>{screen.lead(format.format(new Date(at)))}</p>
      <ul>
        {findings.map((finding) => (
          <FindingRow key={`${finding.code} ${finding.subject}`} finding={finding} />
        ))}
      </ul>
      {mended.length > 0 && <p>{screen.mended(mended.length)}</p>}
      {notLooked.map((sentence) => (
        <p key={sentence} class="notLooked">
          {sentence}
        </p>
      ))}
    </details>
  );
}

function FindingRow({ finding }: Readonly<{ finding: NightlyFinding }>) {
  const { screen, findings: words } = useNightlyWords();
  const day = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium" });
  return (
    <li>
      <p class="finding">
        {sayFinding(finding, words, makeSayDay(pageLocale()))}
        {finding.isDue === true && <span class="chip warn">{screen.due}</span>}
      </p>
      <p class="remedy">{words.remedies[finding.code]}</p>
      <p class="where">
        {finding.places.map((place) => (
          <PlaceLink key={`${place.flow} ${place.step ?? ""}`} place={place} />
        ))}
        <span>{screen.since(day.format(new Date(finding.since)))}</span>
      </p>
    </li>
  );
}

function PlaceLink({ place }: Readonly<{ place: FindingPlace }>) {
  const { screen } = useNightlyWords();
  const { flow: key, flowName, step, stepName } = place;
  return (
    <Link to={{ screen: "flow", key, step, view: "outline" }}>
      {screen.goThere(flowName, stepName)}
    </Link>
  );
}
