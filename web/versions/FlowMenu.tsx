import { useState } from "preact/hooks";
import { Lazy } from "../app/Lazy";
import { withStyle } from "../app/withStyle";
import { useWords } from "../words/useWords";
import type { FlowMenuProps } from "./flowMenuProps";

const loadItems = () =>
  withStyle("flowMenu", import("./FlowMenuItems")).then(({ FlowMenuItems }) => FlowMenuItems);

/** Opens what is done with a flow now and then; it is loaded when it is asked for. */
export function FlowMenu(props: FlowMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div class="flowMenu">
      <button type="button" popovertarget="flowMenu" onClick={() => setIsAsked(true)}>
        {useWords().flow.more}
      </button>
      {isAsked && <Lazy load={loadItems} props={props} isPart />}
    </div>
  );
}
