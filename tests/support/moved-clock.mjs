import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded by Node before a server that a test starts (`--import`), and by nothing else: the server's build does not know
 * it. The test says over the line between parent and child how much later it is than the machine says.
 */
const machine = Date;
let later = 0;

globalThis.Date = new Proxy(machine, {
  construct: (target, values, made) =>
    Reflect.construct(target, values.length === 0 ? [target.now() + later] : values, made),
  apply: (target) => new target(target.now() + later).toString(),
  get: (target, key) =>
    key === 'now' ? () => target.now() + later : Reflect.get(target, key, target),
});

if (isMainThread) {
  process.on('message', (/** @type {{ later: number }} */ told) => {
    later = told.later;
    process.send?.({ later });
  });
  // The test may forget it; the process shall not stay for it.
  process.channel?.unref();
}
