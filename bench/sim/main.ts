/** The simulator as a process of its own, so that its time is not the client's: talks to its parent in messages. */
import { authority } from "./certificate.ts";
import type { Command, Told } from "./messages.ts";
import { allOperations } from "./operations.ts";
import { Simulator } from "./server.ts";
import { busy, NEARLY_EMPTY, spread, worldOf } from "./world.ts";

const LATENCY_MS = 50;
const ca = authority();
const simulator = new Simulator({ operations: await allOperations(), latencyMs: LATENCY_MS, ca });
const url = await simulator.listen();
const tell = (told: Told) => process.send!(told);

process.on("message", (command: Command) => {
  if (command.world) {
    const { size, share } = command.world;
    const sizes = { empty: NEARLY_EMPTY, busy: busy(share), spread: spread() };
    simulator.reset(worldOf(sizes[size]), command);
    return tell({ ready: true });
  }
  tell({
    ...simulator.books.told(),
    connections: simulator.connections,
    sent: simulator.sent,
    rival: simulator.rival?.told(),
  });
});
process.on("disconnect", () => {
  ca.close();
  process.exit();
});
tell({ url, ca: ca.path });
