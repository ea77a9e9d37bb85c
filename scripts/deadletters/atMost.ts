/** The same patience as the app has when it cleans up. */
export { atMost } from "../../lib/messaging/atMost";
