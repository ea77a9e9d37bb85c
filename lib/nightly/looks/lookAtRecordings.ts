import { judgeRecordings } from "../findings/judges/judgeRecordings";
import { findFlows, type Look } from "./night";

/** So long before it is deleted a message is told of that nobody has heard. */
const soonInMs = 3 * 86_400_000;
const mostRecordings = 1000;

/** Whether messages that nobody has heard are about to be deleted. */
export const lookAtRecordings: Look = async ({ ports, at, loadFlows }) => {
  const before = new Date(Date.parse(at) + soonInMs).toISOString();
  const [ending, answering] = await Promise.all([
    ports.listEndingRecordings(before, mostRecordings),
    loadFlows(),
  ]);
  return judgeRecordings(ending, findFlows(answering), answering.context.bindings.mailboxes ?? {});
};
