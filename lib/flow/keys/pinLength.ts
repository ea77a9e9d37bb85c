/** How many digits a PIN has, wherever one is made, keyed in or tried. With fewer than `advised`, who has its hash finds it in minutes. */
export const pinLength = { least: 4, most: 12, advised: 6 } as const;
