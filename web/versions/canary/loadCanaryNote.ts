import { withStyle } from "../../app/withStyle";

/** Loads what is said of a version that some callers try: most flows have none. */
export const loadCanaryNote = () =>
  withStyle("canary", import("./CanaryNote")).then(({ CanaryNote }) => CanaryNote);
