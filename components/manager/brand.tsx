/** The product's mark: a page with a desk at its side. Decorative; the name stands beside it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" rx="7" fill="#087586" />
      <rect x="5" y="6.5" width="9.5" height="15" rx="2" fill="#fff" fillOpacity="0.38" />
      <rect x="16.5" y="6.5" width="6.5" height="15" rx="2" fill="#fff" />
      <rect x="18" y="9" width="3.5" height="1.6" rx="0.8" fill="#087586" />
      <rect x="18" y="12" width="3.5" height="1.6" rx="0.8" fill="#087586" fillOpacity="0.55" />
    </svg>
  );
}
