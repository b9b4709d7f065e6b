/** The network's mark: a small matrix of circle, diamond and square, with one place left free. */
export function Mark() {
  return (
    <svg className="pbc-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="38" height="38" rx="4" fill="#e9f2ee" />
      <path d="M20 5v30M5 20h30" stroke="#8dbfb2" strokeWidth="1.5" />
      <circle cx="12" cy="12" r="4.7" fill="none" stroke="#0b312e" strokeWidth="2.6" />
      <path d="M28 5.8 34.2 12 28 18.2 21.8 12zM22.6 22.6h10.8v10.8H22.6z" fill="#0b312e" />
      <circle cx="12" cy="28" r="1.9" fill="#1a6b64" />
    </svg>
  );
}
