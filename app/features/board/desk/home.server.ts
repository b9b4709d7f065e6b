import { registerHomePart } from '~/platform/home/home-parts.server';
import { boardPolicy } from '../policy';
import { waitingOnDesk } from './desk.server';
import type { DeskInShort } from './views';

const MOST = 3;

/** For whoever answers what the network could not, while something waits for their answer. */
registerHomePart({
  key: 'board.on-your-desk',
  load(actor): Promise<DeskInShort | null> {
    const rows = boardPolicy.read(actor) ? waitingOnDesk(actor) : [];
    return Promise.resolve(
      rows.length === 0 ? null : { rows: rows.slice(0, MOST), all: rows.length },
    );
  },
});
