const FIRST_CODE = 0x3400;
const LOWEST = 0x3f;
const BACKSLASH = 0x5c;
const WIDE = 0x7e;

/** The number a character of the generated tables stands for; the backslash is left out. */
export const readNumber = (unit: number): number => unit - LOWEST - (unit > BACKSLASH ? 1 : 0);

/** Code points packed as gaps: one character each, or `~` and two for gaps from 60 on. */
export function readCodes(packed: string): number[] {
  const codes: number[] = [];
  let code = FIRST_CODE;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit === WIDE) {
      code += readNumber(packed.charCodeAt(i + 1)) * 64 + readNumber(packed.charCodeAt(i + 2));
      i += 2;
    } else code += readNumber(unit);
    codes.push(code);
  }
  return codes;
}
