import '@/components/ui/controls.css';
import '@/components/ui/base.css';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { startConsole } from '@/components/console/start-console';
import { PracticePage } from '@/components/practice/practice-page';
import { addPracticeWords } from '@/components/practice/words';
import { openPage } from '@/components/ui/page';

// The desk comes as it comes to any console: by the content script's own code, which no
// permission is needed for in a page of ours.
void openPage(<PracticePage />, addPracticeWords).then(() =>
  startConsole(new ContentScriptContext('practice')),
);
