import type { DifferenceWords } from "../types/differenceWords";

/** Differences in English are said as the command line and the reports say them. */
export const differences: DifferenceWords = ({ message }) => message;
