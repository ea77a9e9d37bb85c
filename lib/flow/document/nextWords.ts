/** Words a `next` may say instead of a node's key; no node may bear one of these names. */
export const nextWords = ["back", "main", "repeat", "return", "hangup", "operator"] as const;
