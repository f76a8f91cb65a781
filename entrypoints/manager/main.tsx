import '@mantine/core/styles.css';
import '@/components/ui/base.css';
import { Manager } from '@/components/manager/manager';
import { addManagerWords } from '@/components/manager/words';
import { openPage } from '@/components/ui/page';

void openPage(<Manager />, addManagerWords);
