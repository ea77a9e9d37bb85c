import type { SimulatorClient } from "../../../local/graph/simulatorClient";
import type { SimulatorEvent } from "../../../local/graph/simulatorEvent";
import type { makeAzureStorage } from "../../../lib/storage/azureStorage";

type Storage = ReturnType<typeof makeAzureStorage>;
type Wanted = (event: SimulatorEvent) => boolean;

/** Somebody who dials and reacts to what they hear. Every wait is bounded by the test's own time-out. */
export async function aCaller(client: SimulatorClient, from = "+4930555099") {
  return somebodyOn(client, await client.placeCall({ to: "+15550100", from }));
}

/** The person at the other end of a call that exists already. */
export function somebodyOn(client: SimulatorClient, callId: string) {
  const heard: SimulatorEvent[] = [];
  const events = client.events(callId);
  const until = async (wanted: Wanted): Promise<SimulatorEvent> => {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true)
        throw new Error(`The call ended first: ${JSON.stringify(heard.slice(-6))}`);
      heard.push(value);
      if (wanted(value)) return value;
    }
  };
  return {
    callId,
    heard,
    /** Waits until words begin to play. */
    hears: (words: string) =>
      until((event) => event.type === "promptStarted" && event.words.includes(words)),
    /** Waits until what plays has ended. */
    listens: () => until(({ type }) => type === "promptEnded"),
    sees: (type: SimulatorEvent["type"]) => until((event) => event.type === type),
    press: (keys: string) => client.press(callId, keys),
    speak: (seconds: number) => client.speak(callId, seconds),
    hangUp: () => client.hangUp(callId),
    words: () => heard.flatMap((event) => (event.type === "promptStarted" ? [event.words] : [])),
    /** What the app noted of the call once it was over. */
    record: async (storage: Storage) => {
      const day = new Date().toISOString().slice(0, 10);
      for (let attempt = 0; attempt < 200; attempt++) {
        const page = await storage.callRecordStore.listCallRecords({ day, callId, limit: 1 });
        if (page.records[0] !== undefined) return page.records[0];
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Call ${callId} left no record.`);
    },
  };
}
