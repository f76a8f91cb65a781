import { ActionIcon, Button } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceAdd } from '@/components/people/evidence-add';
import { tellWhen } from '@/components/reminders/tell-when';
import { addEvidence, removeEvidence } from '@/utils/database/evidence';
import type { Evidence } from '@/utils/model/evidence';
import { Card } from '../card';
import { Toast } from '../toast';
import classes from './cases.module.css';

interface Props {
  caseId: string;
  evidence: Evidence[];
}

/** The evidence of a case in full; what is taken away can be put back. */
export function EvidenceCard({ caseId, evidence }: Props) {
  const { t, i18n } = useTranslation();
  const [removed, setRemoved] = useState<Evidence | null>(null);
  const now = Date.now();
  return (
    <Card title={t('cases/evidence/title')}>
      {evidence.length === 0 && <p className={classes.quiet}>{t('cases/evidence/none')}</p>}
      {evidence.map((piece) => (
        <article key={piece.id} className={classes.piece}>
          <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
            <strong style={{ flex: 1, minWidth: 0 }}>
              {[t(`cases/evidence/kinds/${piece.kind}`), piece.title].filter(Boolean).join(' · ')}
            </strong>
            <span className={classes.quiet}>
              {[tellWhen(piece.at, now, i18n.language), piece.by].filter(Boolean).join(' · ')}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('manager/cases/removeEvidence')}
              onClick={() => void removeEvidence(piece.id).then(setRemoved)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </div>
          {piece.text && <pre>{piece.text}</pre>}
          {piece.bytes && (
            <Picture bytes={piece.bytes} type={piece.mediaType} title={piece.title} />
          )}
          <div className={classes.hash}>SHA-256 {piece.sha256}</div>
        </article>
      ))}
      <EvidenceAdd caseId={caseId} conversation={null} />
      <Toast onClose={() => setRemoved(null)}>
        {removed && (
          <>
            <span>{t('manager/cases/evidenceRemoved')}</span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                void addEvidence(removed).then(() => setRemoved(null));
              }}
            >
              {t('editor/undo')}
            </Button>
          </>
        )}
      </Toast>
    </Card>
  );
}

function Picture({ bytes, type, title }: { bytes: Uint8Array; type: string; title: string }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const own = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setUrl(own);
    return () => URL.revokeObjectURL(own);
  }, [bytes, type]);
  return url === '' ? null : <img src={url} alt={title} />;
}
