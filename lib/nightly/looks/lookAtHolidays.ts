import { judgeHolidays } from "../findings/judges/judgeHolidays";
import { findFlows, type Look } from "./night";

/** Whether opening hours have holidays to come. */
export const lookAtHolidays: Look = async ({ at, loadFlows }) => {
  const answering = await loadFlows();
  return judgeHolidays(findFlows(answering), answering.context, at);
};
