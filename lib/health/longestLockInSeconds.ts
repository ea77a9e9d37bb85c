/** How long the queue may keep a call from everybody after its worker died: with what then follows, less than the 15 s in which a caller must hear something. */
export const longestLockInSeconds = 10;
