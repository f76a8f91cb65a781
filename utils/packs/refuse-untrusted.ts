import { readTrustedKey } from '@/utils/database/signing';
import { ImportRefused } from './parsed';
import { checkSignature, type SignatureCheck } from './signature';

/**
 * Checks the signature of a pack file. A pack whose key is pinned takes only what that key signed;
 * a signature that does not fit is refused whoever made it.
 * @throws {ImportRefused} `signature-wrong`, `signature-missing` or `signature-other`
 */
export async function refuseUntrusted(packId: string, text: string): Promise<SignatureCheck> {
  const trusted = await readTrustedKey(packId);
  // Most files are unsigned and of nobody in particular: they are not parsed again.
  if (!trusted && !text.includes('"signature"')) return { is: 'unsigned' };
  const check = await checkSignature(parse(text));
  if (check.is === 'wrong') throw new ImportRefused({ code: 'signature-wrong', values: {} });
  if (!trusted) return check;
  if (check.is === 'unsigned') throw new ImportRefused({ code: 'signature-missing', values: {} });
  if (check.publicKey !== trusted.publicKey) {
    const values = { fingerprint: check.fingerprint };
    throw new ImportRefused({ code: 'signature-other', values });
  }
  return check;
}

/** Files of other formats are no JSON and carry no signature. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
