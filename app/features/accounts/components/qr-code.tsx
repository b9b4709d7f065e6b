/** A QR code, dark on light whatever the colours of the page: cameras want it so. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg className="pbc-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
