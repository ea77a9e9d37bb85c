import { callEventQueueContract, makeMemoryHarness } from "./callEventQueueContract";
import { makeBrokerHarness } from "./callEventQueueOnBroker";

callEventQueueContract("in memory", makeMemoryHarness);
callEventQueueContract("on the local broker", makeBrokerHarness);
