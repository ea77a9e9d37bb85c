/** What the help of a program says about where it looks for storage. */
export const storageNotes: readonly string[] = [
  "Storage is where IvrStorage, or IvrStorage__tableServiceUri and IvrStorage__blobServiceUri, says; without",
  "them, the local stack's that runs (npm start).",
];
