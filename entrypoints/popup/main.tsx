import { Popup } from '@/components/popup/popup';
import { openPage } from '@/components/ui/page';

void openPage(<Popup />);
