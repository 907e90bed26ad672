/** How often the page has its turn until that is done. */
export async function turnsUntil(done: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  await done();
  port1.close();
  return turns;
}
