import { withStyle } from "../../app/withStyle";

/** Loads how calls go with a version that some callers try. */
export const loadCanaryDialog = () =>
  withStyle("canary", import("./CanaryDialog")).then(({ CanaryDialog }) => CanaryDialog);
