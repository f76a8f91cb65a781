import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignatureCheck } from '@/utils/packs/signature';

/** Who signed, as far as anybody knows. */
export function SignatureBadge(props: { signature: SignatureCheck; isPinned: boolean }) {
  const { signature, isPinned } = props;
  const { t } = useTranslation();
  if (signature.is !== 'valid') {
    return (
      <Badge variant="light" color="gray" tt="none">
        {t('manager/packs/unsigned')}
      </Badge>
    );
  }
  const { fingerprint } = signature;
  return (
    <Tooltip label={fingerprint}>
      <Badge variant="light" color={isPinned ? 'teal' : 'blue'} tt="none" tabIndex={0}>
        {t(isPinned ? 'manager/packs/signedPinned' : 'manager/packs/signedBy', {
          fingerprint: fingerprint.slice(0, 9),
        })}
      </Badge>
    </Tooltip>
  );
}
