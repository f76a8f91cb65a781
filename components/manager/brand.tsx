/** The product's mark. Decorative: the name stands beside it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return <img src="/icon/96.png" width={size} height={size} alt="" />;
}
