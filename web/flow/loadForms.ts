/** Loads the forms of all types of steps, and that of a flow as a whole. */
export const loadForms = () => import("./FormPane").then(({ FormPane }) => FormPane);
