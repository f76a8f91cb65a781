import { Button, FileButton, Text, Textarea } from '@mantine/core';
import IconPhotoPlus from '@tabler/icons-react/dist/esm/icons/IconPhotoPlus.mjs';
import { type ClipboardEvent, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemImage } from '@/utils/model/item';
import { Markdown } from '../markdown/markdown';
import classes from './editor.module.css';
import { LARGEST_PICTURE, readPicture } from './read-picture';

/** Pictures of one article, as its schema has it. */
const MOST = 20;

interface Body {
  body: string;
  images: ItemImage[];
}

interface Props extends Body {
  error: string | null;
  onChange(change: (now: { body: string; images?: ItemImage[] | undefined }) => Body): void;
}

/** The Markdown of an article beside what it looks like; pictures are pasted or chosen. */
export function BodyField({ body, images, error, onChange }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState('');
  const shown = useDeferredValue(body);

  const add = async (file: File | null) => {
    if (!file) return;
    const at = box.current?.selectionStart ?? body.length;
    const image = images.length < MOST ? await readPicture(file) : null;
    setRefused(image ? '' : file.name);
    if (!image) return;
    onChange((now) => {
      const known = now.images ?? [];
      const name = freeName(image.name, known);
      const isInLine = at > 0 && now.body[at - 1] !== '\n';
      // A picture stands in a paragraph of its own, also below a heading.
      const mark = `${isInLine ? '\n\n' : ''}![${name.replace(/\.\w+$/, '')}](image:${name})\n`;
      return {
        body: `${now.body.slice(0, at)}${mark}${now.body.slice(at)}`,
        images: [...known, { ...image, name }],
      };
    });
  };
  const paste = (event: ClipboardEvent) => {
    const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    void add(file);
  };

  return (
    <div className={classes.body}>
      <div>
        <Textarea
          ref={box}
          label={t('article/body')}
          withAsterisk
          error={error}
          maxLength={200_000}
          autosize
          minRows={14}
          maxRows={28}
          value={body}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange((now) => ({ body: text, images: now.images ?? [] }));
          }}
          onPaste={paste}
        />
        <div className={classes.bodyTools}>
          <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={add}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                disabled={images.length >= MOST}
                leftSection={<IconPhotoPlus size={14} aria-hidden />}
              >
                {t('editor/addImage')}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed">
            {t('article/pasteHint', { limit: LARGEST_PICTURE / 1024 })}
          </Text>
        </div>
        {refused && (
          <Text size="xs" c="red" mt={6} role="alert">
            {t('editor/imageRefused', { name: refused, limit: LARGEST_PICTURE / 1024 })}
          </Text>
        )}
      </div>
      <section aria-label={t('article/preview')}>
        <p className={classes.bodyLabel}>{t('article/preview')}</p>
        <div className={classes.bodyPreview}>
          <Markdown source={shown} images={images} />
        </div>
      </section>
    </div>
  );
}

/** A name no other picture of the article has, without what ends a mark. */
function freeName(name: string, images: ItemImage[]): string {
  const plain = name.replace(/[()[\]\n]/g, '').trim() || 'image.png';
  const taken = new Set(images.map((image) => image.name));
  const [, stem = plain, ending = ''] = /^(.*?)(\.\w+)?$/.exec(plain) ?? [];
  let free = plain;
  for (let next = 2; taken.has(free); next++) free = `${stem.slice(0, 100)}-${next}${ending}`;
  return free;
}
