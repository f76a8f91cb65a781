import { ActionIcon, Button, FileButton, Text } from '@mantine/core';
import IconPhotoPlus from '@tabler/icons-react/dist/esm/icons/IconPhotoPlus.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemImage } from '@/utils/model/item';
import classes from './editor.module.css';
import { LARGEST_PICTURE, readPicture } from './read-picture';

const MOST = 6;

/** The pictures of a reply; they are kept in the library, not as addresses. */
export function ImageField({
  images,
  onChange,
}: {
  images: ItemImage[];
  onChange(images: ItemImage[]): void;
}) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState('');
  const add = async (file: File | null) => {
    if (!file) return;
    const image = await readPicture(file);
    setRefused(image ? '' : file.name);
    if (image) onChange([...images, image]);
  };
  return (
    <div>
      <Text size="sm" fw={500} mb={6}>
        {t('editor/images')}
      </Text>
      <div className={classes.images}>
        {images.map(({ name, data }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name
          <figure key={i}>
            <img src={data} alt={name} title={name} />
            <ActionIcon
              size={24}
              color="dark"
              aria-label={t('editor/removeImage', { name })}
              onClick={() => onChange(images.toSpliced(i, 1))}
            >
              <IconX size={12} />
            </ActionIcon>
          </figure>
        ))}
      </div>
      <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={add}>
        {(props) => (
          <Button
            {...props}
            mt={8}
            size="compact-sm"
            variant="default"
            disabled={images.length >= MOST}
            leftSection={<IconPhotoPlus size={14} aria-hidden />}
          >
            {t('editor/addImage')}
          </Button>
        )}
      </FileButton>
      {refused && (
        <Text size="xs" c="red" mt={6} role="alert">
          {t('editor/imageRefused', { name: refused, limit: LARGEST_PICTURE / 1024 })}
        </Text>
      )}
    </div>
  );
}
