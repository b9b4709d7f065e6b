import { QrCode } from '~/features/accounts/components/qr-code';
import { Mark } from '~/ui/mark';
import type { Wall as WallView } from '../../day/code.server';

/** What the projector shows while people come in: the code by which they say that they are there. */
export function Wall({
  wall: { title, code, qr, address },
  network,
}: {
  wall: WallView;
  network: { name: string; region: string };
}) {
  return (
    <div className="pbc-screen">
      <header>
        <p className="brand">
          <Mark />
          <span>
            <b>{network.name}</b>
            <span>{network.region}</span>
          </span>
        </p>
        <p>{title}</p>
      </header>
      <main id="main">
        <section className="current" aria-labelledby="current">
          <p className="label">Are you here? Say so with this code</p>
          <h1 id="current" className="pbc-wall-code">
            {code}
          </h1>
        </section>
        <section className="pbc-wall-scan">
          <QrCode {...qr} label="Code to scan, leads to where you say that you are here" />
        </section>
      </main>
      <div className="pbc-ramp" aria-hidden="true" />
      <footer>
        <p className="join">
          <span>
            Scan it and sign in, or open <b>{address}</b>, press “I am here” and type it
          </span>
        </p>
      </footer>
    </div>
  );
}
