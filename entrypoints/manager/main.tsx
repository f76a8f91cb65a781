import '@/components/manager/controls.css';
import { Manager, openLines } from '@/components/manager/manager';
import { addManagerWords } from '@/components/manager/words';
import { openPage } from '@/components/ui/page';

void openPage(<Manager begun={openLines(location.hash)} />, addManagerWords);
