import { useEffect, useState } from 'react';
import { Button, Buttons } from '~/ui/button';
import { useAnnounce } from '~/ui/live-region';

/** Recovery codes, this once: to be printed, copied or written down. Without scripts the browser prints and copies. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const [offered, setOffered] = useState({ print: false, copy: false });
  const announce = useAnnounce();
  // Browsers copy for pages that came by https, or from this machine, alone.
  useEffect(() => setOffered({ print: true, copy: 'clipboard' in navigator }), []);

  async function copy() {
    await navigator.clipboard.writeText(`${codes.join('\n')}\n`);
    announce('The recovery codes are copied');
  }

  return (
    <>
      <ol className="pbc-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      {offered.print ? (
        <Buttons>
          <Button type="button" variant="secondary" onClick={() => window.print()}>
            Print the codes
          </Button>
          {offered.copy ? (
            <Button type="button" variant="secondary" onClick={() => void copy()}>
              Copy the codes
            </Button>
          ) : null}
        </Buttons>
      ) : null}
    </>
  );
}
