import { Details } from '~/ui/details';
import type { Telling } from '../views';
import { QrCode } from './qr-code';

/** Tells a phone the secret: by its camera, by typing, or by a link on the phone itself. */
export function PhoneSetUp({ qr, secret, link }: Telling) {
  return (
    <>
      <p>Add an account in the app on your phone, and point its camera at this code.</p>
      <QrCode {...qr} label="Code for the camera of your phone. The same is below as text." />
      <Details summary="I cannot use the camera">
        <p>
          Type this key into the app: <span className="pbc-secret">{secret}</span>
        </p>
        <p>
          On the phone itself, <a href={link}>open the app with the key</a>.
        </p>
      </Details>
    </>
  );
}
