import type { ServerResponse } from 'node:http';

/**
 * Waits until the browser has taken what it was sent so far, or has gone. Remix writes on whether the browser takes it
 * or not, so whoever sends much has to wait here.
 */
export function taken(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const goOn = () => {
      response.off('drain', goOn).off('close', goOn);
      resolve();
    };
    response.on('drain', goOn).on('close', goOn);
  });
}
