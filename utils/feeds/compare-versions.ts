/** Whether semantic version `a` comes before `b`; a pre-release before its release. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [split(a), split(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  if (left.pre === '' || right.pre === '') return left.pre !== '' && right.pre === '';
  // `beta.2` before `beta.10`: numbers inside count as numbers.
  return left.pre.localeCompare(right.pre, 'en', { numeric: true }) < 0;
}

function split(version: string): { numbers: number[]; pre: string } {
  const [core = '', ...pre] = version.split('-');
  return { numbers: core.split('.').map(Number), pre: pre.join('-') };
}
