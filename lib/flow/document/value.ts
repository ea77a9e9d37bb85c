/** What a variable of a flow can hold. */
export type Value = string | number | boolean;
