import type { CallAction } from "./graphAnswer";

/** The app asks for the media operations of a call, as they were last told. */
export const getOperations: CallAction = ({ operations }) => ({
  status: 200,
  body: { value: [...operations.values()].map(({ told }) => told) },
});
