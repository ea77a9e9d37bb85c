import type { FlowDifference } from "../../../lib/flow/compare/compareFlows";
import type { Words } from "../words";

/** Says what is different between two versions, with the page's words for steps, ways and days. */
export type DifferenceWords = (difference: FlowDifference, words: Words) => string;
