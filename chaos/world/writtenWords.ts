/** What every caller of a run is understood to have said. */
export const writtenWords = "I have a question about my order.";
