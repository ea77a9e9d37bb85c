/** What the editor's pages ask Entra for, as its app registration has it (scripts/azure/registerEditor.sh): to use the API in somebody's name. */
export const editorScope = "access_as_user";
