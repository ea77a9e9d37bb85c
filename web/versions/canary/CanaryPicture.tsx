import { measures, type Measure } from "../../../lib/canary/measures";
import { countText, lengthText, percentText } from "../../reports/figures";
import { Bar } from "../../reports/Rows";
import { useCanaryWords } from "../../words/useCanaryWords";
import type { CanaryTrial } from "./canaryTrial";
import { fullBarShare } from "./fullBarShare";

/** Both versions side by side: who has them, how many called, and in how many calls things went wrong. */
export function CanaryPicture({ trial }: Readonly<{ trial: CanaryTrial }>) {
  const { version, liveVersion, share, evidence } = trial;
  const { live, tried, lateAfterInSeconds } = evidence;
  const words = useCanaryWords();
  const full = fullBarShare(evidence);
  const labelOf = (measure: Measure) => (
    <th scope="row">
      {words.measures[measure]}
      {measure === "latePerson" && lateAfterInSeconds !== undefined && (
        <small> {words.late(lengthText(lateAfterInSeconds))}</small>
      )}
    </th>
  );
  const isKnown = (measure: Measure) =>
    measure !== "latePerson" || lateAfterInSeconds !== undefined;
  return (
    <>
      <table class="canaryPicture">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.tried(version)}</th>
            <th scope="col">{words.live(liveVersion)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.share}</th>
            <td>{percentText(share, 100)}</td>
            <td>{percentText(100 - share, 100)}</td>
          </tr>
          <tr>
            <th scope="row">{words.calls}</th>
            <td>{countText(tried.calls)}</td>
            <td>{countText(live.calls)}</td>
          </tr>
          {measures.map((measure) => (
            <tr key={measure}>
              {labelOf(measure)}
              {[tried, live].map(({ calls, happened }, index) => (
                <td key={index} class={index === 0 ? "ofTried" : "ofLive"}>
                  {isKnown(measure) ? (
                    <Share part={happened[measure]} calls={calls} full={full} />
                  ) : (
                    <small>{words.notYet}</small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fieldHint">{words.fullBar(percentText(full, 1))}</p>
    </>
  );
}

type ShareProps = Readonly<{ part: number; calls: number; full: number }>;

/** In how many of a version's calls something happened: in figures, and as a bar. */
function Share({ part, calls, full }: ShareProps) {
  const words = useCanaryWords();
  if (calls === 0) return <small>{words.noCall}</small>;
  return (
    <>
      <strong>{percentText(part, calls)}</strong>{" "}
      <small>{words.partOf(countText(part), countText(calls))}</small>
      <Bar part={part / calls} whole={full} />
    </>
  );
}
