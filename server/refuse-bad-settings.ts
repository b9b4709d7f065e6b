import { BadSetting, settings } from '~/platform/settings.server';

/**
 * The first thing the process does. Many modules read the settings while they are loaded, long before `start` could say
 * in one line what is wrong with them.
 */
try {
  settings();
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`Not started: ${error.message}.\n`);
  process.exit(1);
}
