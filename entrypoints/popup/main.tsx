import '@/components/ui/controls.css';
import '@/components/ui/base.css';
import { Popup } from '@/components/popup/popup';
import { openPage } from '@/components/ui/page';

void openPage(<Popup />);
