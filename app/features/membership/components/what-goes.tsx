/** What becomes of somebody's data when they go for good. `whose` is "Your" or "Their". */
export function WhatGoes({ whose }: { whose: 'Your' | 'Their' }) {
  const they = whose === 'Your' ? 'you' : 'they';
  return (
    <>
      <h2>What goes, for good</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{whose} name, email address, telephone numbers, address and photo</li>
        <li>{whose} entry in the directory and what one may ask about</li>
        <li>{whose} password, sessions, roles, notices and choices</li>
      </ul>
      <h2>What stays</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          The queries and replies {they} have written, with their files, under “A former member”:
          others have answered them and build on them
        </li>
        <li>
          What {they} said of suppliers, and to people who asked to join, without a name beside it
        </li>
        <li>A line in the audit log for what {they} changed in the network, without a name</li>
      </ul>
    </>
  );
}
