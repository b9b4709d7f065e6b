/**
 * For whom a member speaks: shown, and not for them to change.
 *
 * @param props.webmaster who changes it
 */
export function YourOrganisation({ name, webmaster }: { name: string; webmaster: string | null }) {
  return (
    <div className="nhsuk-form-group">
      <p className="nhsuk-label">Organisation</p>
      <p className="nhsuk-hint">
        You speak for it here. Ask the webmaster{webmaster === null ? '' : `, ${webmaster},`} to
        change it.
      </p>
      <p>{name}</p>
    </div>
  );
}
