/** A value nobody may change, all the way down. */
export type DeepReadonly<T> = T extends object
  ? { readonly [Property in keyof T]: DeepReadonly<T[Property]> }
  : T;
