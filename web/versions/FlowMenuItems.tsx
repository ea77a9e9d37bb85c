import { useEffect, useRef, useState } from "preact/hooks";
import { Link } from "../app/Link";
import { Lazy } from "../app/Lazy";
import { mayDo } from "../app/mayDo";
import { useKeyWords } from "../words/useKeyWords";
import { usePublishingWords } from "../words/usePublishingWords";
import { loadCanaryDialog } from "./canary/loadCanaryDialog";
import { EndDialog } from "./EndDialog";
import type { FlowMenuProps } from "./flowMenuProps";
import { VersionsDialog } from "./VersionsDialog";

type Deed = "versions" | "trial" | "discard" | "remove";

/** What the menu of a flow offers to somebody, and the question that comes before each. It opens as soon as it is there. */
export function FlowMenuItems(props: FlowMenuProps) {
  const { api, me, opened, draft, keptAs, mayPublish, reopen, listKeys } = props;
  const { shown } = opened;
  const { key, timeZone } = draft.flow;
  const keyboard = useKeyWords();
  const words = usePublishingWords();
  const [deed, setDeed] = useState<Deed>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.showPopover(), []);
  const close = () => setDeed(undefined);
  const isDraft = draft.etag !== undefined || draft.undoable !== undefined;
  const item = (one: Deed, label: string) => (
    <button type="button" onClick={() => setDeed(one)}>
      {label}
    </button>
  );
  return (
    <>
      <div
        id="flowMenu"
        class="flowMenuItems"
        popover="auto"
        ref={place}
        onClick={({ currentTarget, target }) => {
          if (target instanceof Element && target.closest("a, button") !== null) {
            currentTarget.hidePopover();
          }
        }}
      >
        {(shown?.versions ?? []).length > 0 && item("versions", words.history)}
        <Link to={{ screen: "reports", flow: key }}>{words.reports}</Link>
        <button type="button" onClick={listKeys}>
          {keyboard.show}
        </button>
        {isDraft && item("discard", words.discard)}
        {mayDo(me, "Administer") && item("remove", words.remove)}
      </div>
      {deed === "versions" && shown !== undefined && (
        <VersionsDialog
          {...{ api, draft, shown, mayPublish, close }}
          rolledBack={reopen}
          showTrial={() => setDeed("trial")}
        />
      )}
      {deed === "trial" && (
        <Lazy
          load={loadCanaryDialog}
          props={{ api, flow: key, timeZone, mayPublish, close, ended: reopen }}
          isPart
        />
      )}
      {(deed === "discard" || deed === "remove") && (
        <EndDialog {...{ api, deed, draft, shown, keptAs, close, reopen }} />
      )}
    </>
  );
}
