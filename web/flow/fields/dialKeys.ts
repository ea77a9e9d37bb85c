/** The keys of a telephone, as they stand on it. */
export const dialKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;
